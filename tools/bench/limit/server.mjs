/**
 * The bare limit: what a server of a few lines does, without tenancy, sessions, validation, audit or news. One route a
 * benchmark, each one statement that is prepared once on its connection.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { logEntry, logEntryWhole } from './log-entry.mjs';
import { newestOfClient } from './newest-of-client.mjs';
import { revenue } from './revenue.mjs';
import { wip } from './wip.mjs';

pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (text) => text);

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.CONNECTIONS) });
const server = Fastify({ logger: false });

for (const route of [logEntry, logEntryWhole, newestOfClient, revenue, wip]) route(server, pool);

await server.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: server.server.address().port });
process.once('SIGTERM', () => process.exit(0));
