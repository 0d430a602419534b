import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';

/** TypeORM on the connection of a transaction: it takes none from the pool, and gives none back. */
class BorrowedConnection extends PostgresQueryRunner {
  override readonly manager: EntityManager;

  constructor(source: DataSource, client: PoolClient) {
    super(source.driver as PostgresDriver, 'master');
    this.databaseConnection = client;
    this.manager = source.createEntityManager(this);
  }
}

export const managerOn = (source: DataSource, client: PoolClient): EntityManager =>
  new BorrowedConnection(source, client).manager;
