import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DAILY_JOBS } from './daily-jobs.js';

const TICK_MS = 60_000;

/** Writes the day's work of each practice into the outbox, once a day, whoever looks first and however long nobody looked. */
@Injectable()
export class Scheduler {
  private readonly log = new Logger('Scheduler');
  private tick: NodeJS.Timeout | undefined;
  private pass: Promise<unknown> | undefined;

  constructor(private readonly database: Database) {}

  start(onWork: () => void): void {
    const look = () => {
      this.pass ??= this.runOnce()
        .then((count) => count > 0 && onWork())
        .catch((err: unknown) => this.log.warn({ msg: 'schedule not read; the next minute tries again', err }))
        .finally(() => (this.pass = undefined));
    };
    this.tick = setInterval(look, TICK_MS);
    look();
  }

  async stop(): Promise<void> {
    clearInterval(this.tick);
    await this.pass;
  }

  /**
   * Answers how many jobs became due. Only the present day of a practice is ever due, so days that nobody looked at are not made up
   * for one by one; a job works out itself what it missed.
   */
  async runOnce(): Promise<number> {
    const begun = await this.database.acrossPractices<{ rule: string }>(
      `WITH due AS (
         SELECT p.practice_id, job.rule, (app_now() AT TIME ZONE p.timezone)::date AS period
         FROM practices p CROSS JOIN unnest($1::text[], $2::int[]) AS job (rule, hour)
         WHERE extract(hour FROM app_now() AT TIME ZONE p.timezone) >= job.hour
       ), begun AS (
         INSERT INTO schedule_runs (practice_id, rule, period)
         SELECT d.practice_id, d.rule, d.period FROM due d
         WHERE NOT EXISTS (SELECT FROM schedule_runs r WHERE r.practice_id = d.practice_id AND r.rule = d.rule AND r.period = d.period)
         ON CONFLICT DO NOTHING RETURNING practice_id, rule, period
       ), told AS (
         INSERT INTO outbox (practice_id, kind, payload) SELECT practice_id, rule, jsonb_build_object('date', period) FROM begun
       ) SELECT rule FROM begun`,
      [DAILY_JOBS.map(({ kind }) => kind), DAILY_JOBS.map(({ hour }) => hour)],
    );
    return begun.length;
  }
}
