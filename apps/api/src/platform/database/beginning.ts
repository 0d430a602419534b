import type { QueryResultRow } from 'pg';
import type { Prepared } from './prepared.js';
import type { Statement } from './trips.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface Begun {
  uow: UnitOfWork;
  /** The rows of what was asked along. */
  rows: QueryResultRow[];
}

/** What may be asked before it is known who asks: it names the practice, and settings of the transaction name the user. */
export interface Asking {
  readonly practiceId: string;
  /** The transaction, begun. */
  uow(): Promise<UnitOfWork>;
  asking<Row extends QueryResultRow>(sql: Prepared, params: unknown[]): Promise<Row[]>;
}

/** A transaction that its work begins: the first question of the work may travel along with what begins it, a trip less. */
export class Beginning implements Asking {
  private begun: Promise<Begun> | undefined;

  /** `begin` throws when nobody is known by what the caller showed; what was asked along is not answered then. */
  constructor(
    readonly practiceId: string,
    private readonly begin: (along: Statement[]) => Promise<Begun>,
  ) {}

  async uow(): Promise<UnitOfWork> {
    this.begun ??= this.begin([]);
    return (await this.begun).uow;
  }

  async asking<Row extends QueryResultRow>(sql: Prepared, params: unknown[]): Promise<Row[]> {
    if (this.begun) return (await this.uow()).query<Row>(sql, params);
    this.begun = this.begin([[sql, params]]);
    return (await this.begun).rows as Row[];
  }
}
