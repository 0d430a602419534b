import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { AppError } from '../errors/app-error.js';
import { doerOf, type Actor } from './actor.js';
import { ask } from './ask.js';
import { Beginning, type Begun } from './beginning.js';
import { managerOn } from './borrowed-connection.js';
import { confining } from './confining.js';
import { connect } from './connection.js';
import type { Claim, LookUp, PracticeToken } from './look-up.js';
import type { PracticeSettings } from './practice-settings.js';
import { prepared, type Prepared } from './prepared.js';
import { commit, inOneTrip, type Statement } from './trips.js';
import { UnitOfWork } from './unit-of-work.js';

export const SYSTEM_DATA_SOURCE = Symbol('SYSTEM_DATA_SOURCE');

export interface TransactionOptions {
  requestId?: string | null;
  readOnly?: boolean;
  /** All statements see the moment of the first; read-only. */
  snapshot?: boolean;
  /** Nothing is written behind what the work calls `last`: it may commit by itself. */
  endsWithLast?: boolean;
  /** Only sign-up sets this: the practice row does not exist yet. */
  newPractice?: PracticeSettings;
}

type Contact = Extract<Actor, { kind: 'contact' }>;

interface ConfinedRow {
  now: Date;
  practice: (PracticeSettings & { today: string }) | null;
  /** The row of a token that was looked up. */
  who: unknown;
}

const CONFINE = prepared(confining());

/** A contact's transaction sees its own client and what is on the portal, whatever its statements ask for. */
const CONFINE_CONTACT = prepared(
  `SELECT set_config('app.client_id', $1, true), set_config('app.contact_id', $2, true)`,
);
const PORTAL_ROLE = prepared('SET LOCAL ROLE atlas_portal');
const WRITE = prepared('BEGIN');
const READ = prepared('BEGIN READ ONLY');
const SNAPSHOT = prepared('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');

/** The statement that confines the transaction, and finds out who acts where that is still to be known. */
function confinementOf(who: Actor | Claim): Statement {
  if ('actorOf' in who) return [who.sql.confining, [who.token.practiceId, '', who.token.hash]];
  return [CONFINE, [who.practiceId, (who.kind === 'user' && who.tokenId) || '', doerOf(who).id ?? '']];
}

const practiceOf = (who: Actor | Claim): string => ('actorOf' in who ? who.token.practiceId : who.practiceId);

/** Who is not signed in hears that, whatever else is wrong. */
async function failed(transaction: Beginning, error: unknown): Promise<never> {
  await transaction.uow();
  throw error;
}

/** What confines the transaction of a contact further. */
const confinementTo = ({ clientId, id }: Contact): Statement[] => [[CONFINE_CONTACT, [clientId, id]], [PORTAL_ROLE]];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Opens transactions that are confined to one practice. */
@Injectable()
export class Database implements OnModuleInit, OnModuleDestroy {
  private whenNews: () => void = () => undefined;

  constructor(
    private readonly source: DataSource,
    @Inject(SYSTEM_DATA_SOURCE) private readonly system: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.source.isInitialized) await this.source.initialize();
    if (!this.system.isInitialized) await this.system.initialize();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.source.destroy(), this.system.destroy()]);
  }

  /** Who is to hear of commits that wrote news; the outbox says so when it starts. */
  onNews(listener: () => void): void {
    this.whenNews = listener;
  }

  /** Runs `work` in one transaction of the practice of who acts, and answers after the commit. */
  async transaction<T>(
    who: Actor | Claim,
    work: (uow: UnitOfWork) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.beginning(who, async (transaction) => work(await transaction.uow()), options);
  }

  /** As `transaction`, where the work begins it, and may have its first question travel along. */
  async beginning<T>(
    who: Actor | Claim,
    work: (transaction: Beginning) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const { client, release } = await connect(this.source);
    let ending: Promise<void> | undefined;
    const transaction = new Beginning(practiceOf(who), (along) => this.begin(who, client, options, along));
    try {
      const result = await work(transaction).catch((error: unknown) => failed(transaction, error));
      const uow = await transaction.uow();
      if (!uow.hasEnded) ending = commit(client);
      // What was read is as true before the end as behind it.
      if (!options.readOnly) await ending;
      uow.runAfterCommit();
      if (uow.hasNews) this.whenNews();
      return result;
    } catch (error) {
      await ask(client, 'ROLLBACK');
      throw error;
    } finally {
      void Promise.allSettled([ending]).then(release);
    }
  }

  private async begin(
    who: Actor | Claim,
    client: PoolClient,
    options: TransactionOptions,
    along: Statement[],
  ): Promise<Begun> {
    if (!UUID.test(practiceOf(who))) throw new AppError('not_signed_in');
    const answers = await inOneTrip(client, [
      [options.snapshot ? SNAPSHOT : options.readOnly ? READ : WRITE],
      confinementOf(who),
      ...('kind' in who && who.kind === 'contact' ? confinementTo(who) : []),
      ...along,
    ]);
    const row = answers[1]!.rows[0] as ConfinedRow;
    const actor = 'actorOf' in who ? who.actorOf(row.who) : who;
    const practice = row.practice ?? options.newPractice;
    if (!practice) throw new AppError('not_signed_in');
    const today = row.practice?.today ?? row.now.toISOString().slice(0, 10);
    const uow = new UnitOfWork(
      {
        actor,
        requestId: options.requestId ?? null,
        now: row.now,
        today,
        practice,
        endsWithLast: options.endsWithLast ?? false,
      },
      client,
      () => managerOn(this.source, client),
    );
    return { uow, rows: answers.at(-1)!.rows as QueryResultRow[] };
  }

  /** One row of one practice in one trip, outside any transaction: for whoever is to be recognised before one begins. */
  async lookUp<Row>(token: PracticeToken, sql: LookUp): Promise<Row | undefined> {
    if (!UUID.test(token.practiceId)) return undefined;
    return (await askOnce(this.source, sql, [token.practiceId, token.hash]))[0] as Row | undefined;
  }

  /** Reads or writes across practices with the system role, whose policies name exactly what it may touch. */
  async acrossPractices<Row>(sql: string | Prepared, params: unknown[] = []): Promise<Row[]> {
    return (await askOnce(this.system, sql, params)) as Row[];
  }

  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }
}

/** The rows of one statement outside any transaction. */
async function askOnce(source: DataSource, sql: string | Prepared, params: unknown[]): Promise<QueryResultRow[]> {
  const { client, release } = await connect(source);
  try {
    return (await ask(client, sql, params)).rows;
  } finally {
    release();
  }
}
