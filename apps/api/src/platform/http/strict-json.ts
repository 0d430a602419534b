import { AppError } from '../errors/app-error.js';

const DEPTH_MAX = 32;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Refuses nesting before JSON.parse recurses into it. */
function assertDepth(bytes: Buffer): void {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (inText) {
      if (byte === BACKSLASH) i += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPEN.has(byte)) {
      depth += 1;
      if (depth > DEPTH_MAX)
        throw new AppError('invalid_json', `The body is nested more than ${DEPTH_MAX} levels deep.`);
    } else if (CLOSE.has(byte)) depth -= 1;
  }
}

interface Unstorable {
  pointer: string;
  detail: string;
}

const unstorable = (text: string): string | undefined =>
  text.includes('\u0000')
    ? 'must not contain a NUL character'
    : /\p{Surrogate}/u.test(text)
      ? 'must not contain half a character (a lone surrogate)'
      : undefined;

/** The first text that PostgreSQL or UTF-8 cannot hold, and where it is. */
function findUnstorable(value: unknown, pointer: string): Unstorable | undefined {
  if (typeof value === 'string') {
    const detail = unstorable(value);
    return detail === undefined ? undefined : { pointer, detail };
  }
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const ofKey = unstorable(key);
    const found = ofKey === undefined ? findUnstorable(inner, `${pointer}/${key}`) : { pointer, detail: ofKey };
    if (found) return found;
  }
  return undefined;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function refusePrototype(key: string, inner: unknown): unknown {
  if (key === '__proto__') throw new AppError('invalid_json', 'The property "__proto__" is not allowed.');
  return inner;
}

/**
 * JSON as the API accepts it: valid UTF-8, at most 32 levels, no NUL characters, no halves of characters, no `__proto__`.
 * Throws `invalid_json`, or `invalid_request` that names the field.
 */
export function parseStrictJson(bytes: Buffer): unknown {
  assertDepth(bytes);
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new AppError('invalid_json', 'The body is not valid UTF-8.');
  }
  let value: unknown;
  try {
    // A key can also be written with escapes. Asking about each key costs some four times as much as the reading.
    value = JSON.parse(text, /__proto__|\\u/.test(text) ? refusePrototype : undefined);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('invalid_json', `The body is not valid JSON: ${(error as Error).message}`);
  }
  // Both can only be written as escapes: valid UTF-8 holds neither half a character nor, in JSON, a bare NUL.
  const found = /\\u(0000|d[89a-f])/i.test(text) ? findUnstorable(value, '') : undefined;
  if (found) throw new AppError('invalid_request', `A text ${found.detail}.`, { errors: [found] });
  return value;
}
