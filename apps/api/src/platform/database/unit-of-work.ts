import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Actor } from './actor.js';
import type { PracticeSettings } from './practice-settings.js';
import { statement, type Prepared } from './prepared.js';

export interface UnitOfWorkFacts {
  actor: Actor;
  requestId: string | null;
  /** The database's clock, read when the transaction began. */
  now: Date;
  /** The local date of `now` in the practice's zone. */
  today: string;
  /** Absent only while the practice itself is being created. */
  practice: PracticeSettings;
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
  private readonly afterCommitWork: Array<() => void> = [];

  constructor(
    facts: UnitOfWorkFacts,
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
  ) {
    this.actor = facts.actor;
    this.requestId = facts.requestId;
    this.now = facts.now;
    this.today = facts.today;
    this.practice = facts.practice;
  }

  get practiceId(): string {
    return this.actor.practiceId;
  }

  /** For `insert`, `update` and query builders with explicit columns; never `save`. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row extends QueryResultRow = QueryResultRow>(
    sql: string | Prepared,
    params: unknown[] = [],
  ): Promise<Row[]> {
    return (await this.client.query<Row>(statement(this.client, sql, params))).rows;
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
    return (await this.client.query(statement(this.client, sql, params))).rowCount ?? 0;
  }

  /** Runs when the commit has succeeded, is not awaited and must not throw. */
  afterCommit(work: () => void): void {
    this.afterCommitWork.push(work);
  }

  runAfterCommit(): void {
    for (const work of this.afterCommitWork) work();
  }
}
