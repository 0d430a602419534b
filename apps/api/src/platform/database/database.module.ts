import { Global, Module } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { Database, SYSTEM_DATA_SOURCE } from './database.js';
import { installPgTypes } from './pg-types.js';
import { roleUrl, type DatabaseRole } from './role-urls.js';
import { declaredEntities } from './entities.js';

function options(config: Config, role: DatabaseRole, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url: roleUrl(config.databaseUrl, role, config.sessionSecret),
    entities: role === 'atlas_app' ? declaredEntities() : [],
    synchronize: false,
    poolSize,
    applicationName: role,
    extra: {
      // What is sent without waiting in between travels together.
      pipeline: true,
      // Somebody who thinks for a minute does not pay for a new connection with the next click.
      idleTimeoutMillis: 300_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
    },
  };
}

@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [CONFIG],
      useFactory: (config: Config) => {
        installPgTypes();
        return new DataSource(options(config, 'atlas_app', config.databaseConnections));
      },
    },
    {
      provide: SYSTEM_DATA_SOURCE,
      inject: [CONFIG],
      useFactory: (config: Config) => new DataSource(options(config, 'atlas_system', 4)),
    },
    Database,
  ],
  exports: [Database, DataSource],
})
export class DatabaseModule {}
