import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A random secret that is made once and kept beside the data, readable by its owner alone. */
export function keptSecret(dataDir, name) {
  const file = path.join(dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
    // Unlike a rename, a link never replaces a secret that something else made meanwhile.
    linkSync(draft, file);
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

/** SESSION_SECRET as given; made and kept when the database is the embedded one. */
export function sessionSecret({ sessionSecret: given, databaseUrl, dataDir }) {
  if (given && given.length < 32) throw new Error('SESSION_SECRET must have 32 characters or more.');
  if (given) return given;
  if (databaseUrl)
    throw new Error(
      'With DATABASE_URL, SESSION_SECRET is required: 32 characters or more, e.g. from "openssl rand -hex 32".',
    );
  return keptSecret(dataDir, 'session-secret');
}
