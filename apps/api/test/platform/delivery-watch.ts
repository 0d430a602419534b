import { once } from 'node:events';
import pg from 'pg';

const PATIENCE_MS = 60_000;

/** Waits for what becomes of the mails of one practice: the database tells of each change, nobody asks again and again. */
export class DeliveryWatch {
  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string, practiceId: string): Promise<DeliveryWatch> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`
      CREATE OR REPLACE FUNCTION tell_of_delivery() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_notify('delivery', NEW.state); RETURN NULL; END $$;
      CREATE OR REPLACE TRIGGER tell_of_delivery AFTER INSERT OR UPDATE ON deliveries
        FOR EACH ROW EXECUTE FUNCTION tell_of_delivery();
      LISTEN delivery`);
    await client.query(`SELECT set_config('app.practice_id', $1, false)`, [practiceId]);
    return new DeliveryWatch(client);
  }

  /** State by recipient. */
  async states(): Promise<Map<string, string>> {
    const { rows } = await this.client.query<{ recipient: string; state: string }>(
      `SELECT recipients[1] AS recipient, state FROM deliveries WHERE channel = 'email'`,
    );
    return new Map(rows.map(({ recipient, state }) => [recipient, state]));
  }

  /** Resolves with the states once all of them fit. */
  async until(fits: (states: string[]) => boolean): Promise<Map<string, string>> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const changed = once(this.client, 'notification', { signal });
      changed.catch(() => undefined);
      const states = await this.states();
      if (fits([...states.values()])) return states;
      await changed;
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
