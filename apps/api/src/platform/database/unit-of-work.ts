import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import { ask } from './ask.js';
import type { PracticeSettings } from './practice-settings.js';
import type { Prepared } from './prepared.js';
import { PLAN_FOR_VALUES, PLAN_GENERALLY } from './confining.js';
import { inLastTrip, inOneTrip, type Statement } from './trips.js';

export interface UnitOfWorkFacts {
  actor: Actor;
  requestId: string | null;
  /** The database's clock, read when the transaction began. */
  now: Date;
  /** The local date of `now` in the practice's zone. */
  today: string;
  /** Absent only while the practice itself is being created. */
  practice: PracticeSettings;
  endsWithLast: boolean;
}

/**
 * One transaction of one actor in one practice. Every command takes it as its first argument;
 * row-level security confines all its statements to `practiceId`.
 */
export class UnitOfWork implements UnitOfWorkFacts {
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly now: Date;
  readonly today: string;
  readonly practice: PracticeSettings;
  readonly endsWithLast: boolean;
  private ended = false;
  /** As transactions begin. */
  private plansGenerally = true;
  private readonly afterCommitWork: Array<() => void> = [];
  private news = false;
  private entities: EntityManager | undefined;

  constructor(
    facts: UnitOfWorkFacts,
    private readonly client: PoolClient,
    private readonly createManager: () => EntityManager,
  ) {
    this.actor = facts.actor;
    this.requestId = facts.requestId;
    this.now = facts.now;
    this.today = facts.today;
    this.practice = facts.practice;
    this.endsWithLast = facts.endsWithLast;
  }

  get practiceId(): string {
    return this.actor.practiceId;
  }

  /** For `insert`, `update` and query builders with explicit columns; never `save`. */
  get manager(): EntityManager {
    if (this.plansGenerally) void this.execute(PLAN_FOR_VALUES).catch(() => undefined);
    this.plansGenerally = false;
    return (this.entities ??= this.createManager());
  }

  async query<Row extends QueryResultRow = QueryResultRow>(
    sql: string | Prepared,
    params: unknown[] = [],
  ): Promise<Row[]> {
    return (await this.send<Row>(sql, params)).rows;
  }

  /** With `asking`, what a transaction answers that is still to begin (`Asking`). */
  uow(): Promise<UnitOfWork> {
    return Promise.resolve(this);
  }

  asking<Row extends QueryResultRow>(sql: Prepared, params: unknown[]): Promise<Row[]> {
    return this.query<Row>(sql, params);
  }

  /** The first row, or undefined. */
  async first<Row extends QueryResultRow = QueryResultRow>(
    sql: string | Prepared,
    params: unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.query<Row>(sql, params))[0];
  }

  /** The number of rows that a write touched. */
  async execute(sql: string | Prepared, params: unknown[] = []): Promise<number> {
    return (await this.send(sql, params)).rowCount ?? 0;
  }

  /**
   * As `first`, for the statement behind which its caller sends no other: COMMIT travels along with it, if the transaction has
   * nothing to add either. Whatever comes behind it then is refused.
   */
  async last<Row extends QueryResultRow = QueryResultRow>(
    sql: string | Prepared,
    params: unknown[] = [],
  ): Promise<Row | undefined> {
    return this.endsWithLast ? this.end<Row>(sql, params) : this.first<Row>(sql, params);
  }

  /** Sends a statement and COMMIT in one trip. */
  async end<Row extends QueryResultRow = QueryResultRow>(
    sql: string | Prepared,
    params: unknown[] = [],
  ): Promise<Row | undefined> {
    this.assertOpen();
    const statements = this.planned(sql, params);
    this.ended = true;
    try {
      return (await inLastTrip(this.client, statements)).rows[0] as Row | undefined;
    } catch (error) {
      // Behind what fails there was no COMMIT, whatever the caller makes of it.
      this.ended = false;
      throw error;
    }
  }

  private send<Row extends QueryResultRow>(sql: string | Prepared, params: unknown[]): Promise<QueryResult<Row>> {
    this.assertOpen();
    const statements = this.planned(sql, params);
    if (statements.length === 1) return ask<Row>(this.client, sql, params);
    return inOneTrip(this.client, statements).then((answers) => answers.at(-1) as QueryResult<Row>);
  }

  /** The statement, behind what changes how PostgreSQL plans where that is not as the statement needs it. */
  private planned(sql: string | Prepared, params: unknown[]): Statement[] {
    const general = typeof sql !== 'string';
    const hangsOnIt = params.length > 0 && general !== this.plansGenerally;
    if (!hangsOnIt) return [[sql, params]];
    this.plansGenerally = general;
    return [[general ? PLAN_GENERALLY : PLAN_FOR_VALUES], [sql, params]];
  }

  private assertOpen(): void {
    if (this.ended) throw new Error('The transaction has ended; nothing can be asked of it any more.');
  }

  /** Runs when the commit has succeeded, is not awaited and must not throw. */
  afterCommit(work: () => void): void {
    this.afterCommitWork.push(work);
  }

  /** Says that an outbox row was written, by whatever statement: the relay is woken once the commit has succeeded. */
  tellsNews(): void {
    this.news = true;
  }

  /** Whether it was committed already, with its last statement. */
  get hasEnded(): boolean {
    return this.ended;
  }

  get hasNews(): boolean {
    return this.news;
  }

  runAfterCommit(): void {
    for (const work of this.afterCommitWork) work();
  }
}
