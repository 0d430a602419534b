import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Tokens read `<practiceId>.<secret>`, so that they are looked up inside their practice like all else; only the hash is kept. */
export function issueToken(practiceId: string): { token: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${practiceId}.${secret}`, hash: hashSecret(secret) };
}

export function readToken(token: string | undefined): { practiceId: string; hash: Buffer } | undefined {
  const match = TOKEN.exec(token ?? '');
  return match ? { practiceId: match[1]!, hash: hashSecret(match[2]!) } : undefined;
}
