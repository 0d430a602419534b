import { readConfig } from './platform/config/config.js';
import { runMigrations } from './platform/database/run-migrations.js';

const config = readConfig(process.env);
const [upTo] = process.argv.slice(2);
await runMigrations(config.databaseUrl, { sessionSecret: config.sessionSecret, ...(upTo ? { upTo } : {}) });
