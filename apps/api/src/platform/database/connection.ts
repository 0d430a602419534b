import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

export interface Connection {
  client: PoolClient;
  /** Gives it back to the pool. One that broke meanwhile is not used again. */
  release: () => void;
}

/** Takes a connection from the pool, or waits for one. */
export async function connect(source: DataSource): Promise<Connection> {
  const driver = source.driver as PostgresDriver;
  const [client, release] = (await driver.obtainMasterConnection()) as [PoolClient, (broken?: Error) => void];
  let broken: Error | undefined;
  const note = (error: Error): void => void (broken = error);
  client.on('error', note);
  return {
    client,
    release: () => {
      client.off('error', note);
      release(broken);
    },
  };
}
