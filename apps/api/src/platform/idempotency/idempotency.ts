import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Asking } from '../database/beginning.js';
import { CALLER } from '../database/confining.js';
import { prepared } from '../database/prepared.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { AppError } from '../errors/app-error.js';
import { HttpAnswer } from '../http/http-answer.js';

const KEY_CHARS_MAX = 255;
const REPLAYED = { 'Idempotency-Replayed': 'true' };

export interface IdempotentCall {
  key: string;
  requestHash: Buffer;
}

/** The key of a POST that may be repeated; undefined when the caller sent none. */
export function idempotentCall(request: FastifyRequest): IdempotentCall | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || key.length === 0 || key.length > KEY_CHARS_MAX) {
    throw new AppError('invalid_request', `Idempotency-Key has 1 to ${KEY_CHARS_MAX} characters.`);
  }
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null))
    .digest();
  return { key, requestHash };
}

interface HeldRow extends Record<string, unknown> {
  free: boolean;
  status: number | null;
  body: unknown;
  sameRequest: boolean | null;
}

/** Two programs of one person may use the same key for different things. */
const HELD = prepared(
  `WITH lock AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtextextended(concat($1::uuid, ${CALLER}, $2::text), 0)) AS free)
     SELECT lock.free, k.status, k.body, k.request_hash = $3 AS "sameRequest"
     FROM lock LEFT JOIN idempotency_keys k ON k.practice_id = $1 AND k.actor_id = ${CALLER} AND k.key = $2`,
);
const KEEP = prepared(
  `INSERT INTO idempotency_keys (practice_id, actor_id, key, request_hash, status, body) VALUES ($1, ${CALLER}, $2, $3, $4, $5)`,
);

/** The stored answer of an earlier, equal call. Takes the key for this transaction; a call under way answers 409. */
export async function replay(transaction: Asking, call: IdempotentCall): Promise<HttpAnswer | undefined> {
  const [row] = await transaction.asking<HeldRow>(HELD, [transaction.practiceId, call.key, call.requestHash]);
  if (!row?.free)
    throw new AppError('request_in_progress', 'The same request is still running. Ask again in a moment.', {
      headers: { 'Retry-After': '1' },
    });
  if (row.status === null) return undefined;
  if (!row.sameRequest)
    throw new AppError('idempotency_key_reused', 'This Idempotency-Key was used for another request. Use a new one.');
  return new HttpAnswer(row.status, row.body ?? undefined, REPLAYED);
}

/** Keeps the answer in the transaction of the effect, and ends it: both are there, or neither is. */
export async function remember(uow: UnitOfWork, call: IdempotentCall, status: number, body: unknown): Promise<void> {
  await uow.end(KEEP, [
    uow.practiceId,
    call.key,
    call.requestHash,
    status,
    body === undefined ? null : JSON.stringify(body),
  ]);
}
