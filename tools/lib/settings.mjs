import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** The process settings that the supervisor itself needs; everything else passes through to the API and the worker. */
export function readSettings(env = process.env) {
  const host = env.HOST || '127.0.0.1';
  return {
    host,
    port: readPort(env, 'PORT', 3000),
    portalPort: readPort(env, 'PORTAL_PORT', 3001),
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    sessionSecret: env.SESSION_SECRET || undefined,
  };
}

function readPort(env, name, fallback) {
  const text = env[name] || String(fallback);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${name} must be a port number, not "${text}".`);
  return port;
}
