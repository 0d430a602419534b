import type { TestApp } from '../support/test-app.js';
import type { Answer, Visitor } from '../support/visitor.js';

export interface Entry {
  id: string;
  version: number;
  clientId: string | null;
  date: string;
  minutes: number;
  billedMinutes: number;
  trackedSeconds: number | null;
  hourlyRateMinor: number | null;
  rateRule: string | null;
  valueMinor: number;
  wipMinor: number;
  writtenOffMinor: number;
  status: string;
  lacks: string[];
  locked: boolean;
  description: string;
  taskId: string | null;
  startedAt: string | null;
  endedAt: string | null;
  invoiceId: string | null;
  warnings: { code: string }[];
}

/** A practice with one client, one service type and a default rate of R850.00 since 2020. */
export class Workbook {
  private constructor(
    readonly app: TestApp,
    readonly me: Visitor,
    readonly clientId: string,
    readonly serviceTypeId: string,
  ) {}

  static async open(app: TestApp, options: { rateMinor?: number | null } = {}): Promise<Workbook> {
    const me = await app.register();
    const client = await me.ok<{ id: string }>('POST', '/clients', { name: 'Karoo Blooms', kind: 'company' });
    const service = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Field accounting' });
    const book = new Workbook(app, me, client.id, service.id);
    const rateMinor = options.rateMinor === undefined ? 85_000 : options.rateMinor;
    if (rateMinor !== null) await book.rate({ hourlyRateMinor: rateMinor });
    return book;
  }

  rate = (body: { hourlyRateMinor: number; effectiveFrom?: string; clientId?: string; serviceTypeId?: string }) =>
    this.me.ok<{ id: string }>('POST', '/rates', { effectiveFrom: '2020-01-01', ...body });

  /** Changes the practice's settings. */
  async settings(change: object): Promise<void> {
    const { version } = await this.me.ok<{ version: number }>('GET', '/practice');
    await this.me.ok('PATCH', '/practice', { ...change, version });
  }

  client = async (name: string, more: object = {}) =>
    (await this.me.ok<{ id: string }>('POST', '/clients', { name, kind: 'company', ...more })).id;

  service = async (name: string) => (await this.me.ok<{ id: string }>('POST', '/service-types', { name })).id;

  body = (more: object = {}) => ({
    clientId: this.clientId,
    serviceTypeId: this.serviceTypeId,
    date: '2026-11-20',
    minutes: 50,
    ...more,
  });

  log = (more: object = {}) => this.me.ok<Entry>('POST', '/time-entries', this.body(more));

  tryLog = (more: object = {}): Promise<Answer> => this.me.post('/time-entries', this.body(more));

  entry = (id: string) => this.me.ok<Entry>('GET', `/time-entries/${id}`);

  entries = async (query: Record<string, string> = {}) =>
    (await this.me.get<{ items: Entry[]; nextCursor: string | null }>('/time-entries', query)).body.items;

  change = (entry: Entry, change: object): Promise<Answer> =>
    this.me.patch(`/time-entries/${entry.id}`, { version: entry.version, ...change });

  spend = (more: object = {}) =>
    this.me.ok<{ id: string; version: number; wipMinor: number; status: string }>('POST', '/disbursements', {
      clientId: this.clientId,
      date: '2026-11-20',
      description: 'CIPC annual return fee',
      amountMinor: 45_000,
      kind: 'agent',
      ...more,
    });

  /** Movements of this practice, oldest first. */
  movements = (where = 'true', params: unknown[] = []) =>
    this.app.sql<{ kind: string; day: string; entryDate: string; value: number; minutes: number; clientId: string }>(
      `SELECT kind, effective_date::text AS day, entry_date::text AS "entryDate", value_minor::int AS value, minutes, client_id AS "clientId"
       FROM wip_movements WHERE ${where} ORDER BY recorded_at, id`,
      params,
      this.me.practiceId,
    );

  audited = async (entityId: string) =>
    (
      await this.app.sql<{ action: string }>(
        `SELECT action FROM audit_log WHERE entity_id = $1 ORDER BY id`,
        [entityId],
        this.me.practiceId,
      )
    ).map(({ action }) => action);
}
