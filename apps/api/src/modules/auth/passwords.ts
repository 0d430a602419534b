import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_CHARS_MIN = 10;
export const PASSWORD_CHARS_MAX = 200;

// One core stays free for who is signed in already: many sign-ins at once wait for each other and hold up nobody else.
const inTurn = pLimit(Math.max(1, availableParallelism() - 1));

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, ARGON2ID));

// Verified when an address is unknown, so that the answer takes as long as for a known one.
const decoy = hashPassword('no login has this password');

/** True when the password fits. An absent hash costs the same time and is always false. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const expected = stored ?? (await decoy);
  const fits = await inTurn(() => verify(expected, password));
  return fits && stored !== undefined;
}
