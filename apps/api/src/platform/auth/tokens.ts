import { createHash, randomBytes } from 'node:crypto';

/** Secret scanners know a token of this product by it. */
export const API_TOKEN_PREFIX = 'atlas_pat_';

const TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Tokens read `<practiceId>.<secret>`, so that they are looked up inside their practice like all else; only the hash is kept. */
export function issueToken(practiceId: string, prefix = ''): { token: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${prefix}${practiceId}.${secret}`, hash: hashSecret(secret) };
}

/** Undefined for what cannot be a token. Only one that begins with `prefix` is read. */
export function readToken(given: string | undefined, prefix = ''): { practiceId: string; hash: Buffer } | undefined {
  const token = given?.startsWith(prefix) ? given.slice(prefix.length) : '';
  const match = TOKEN.exec(token);
  return match ? { practiceId: match[1]!, hash: hashSecret(match[2]!) } : undefined;
}
