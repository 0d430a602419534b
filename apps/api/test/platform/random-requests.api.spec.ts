import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { complaintOf } from './answer-check.js';
import { Contract, type Operation } from './contract.js';
import { fullPractice, type FullPractice } from './full-practice.js';
import { RequestMaker, type RandomRequest } from './random-requests.js';
import { SchemaCheck } from './schema-check.js';

/** The same requests each time; another number is another ten thousand. */
const SEED = 20_261_126;
const CASES_MIN = 10_000;
const AT_ONCE = 8;

let app: TestApp;
let contract: Contract;
let check: SchemaCheck;
let practice: FullPractice;
let sacrificial: Visitor;

beforeAll(async () => {
  app = await startOnBillingDay();
  contract = await Contract.of(app.url);
  check = new SchemaCheck(contract);
  practice = await fullPractice(app);
  sacrificial = await app.register('Somebody whose session may end');
}, 90_000);
afterAll(() => app.close());

/** Passwords are hashed slowly on purpose, and PDFs are drawn: fewer of those make room for all others. */
const EXPENSIVE_CASES = 15;
const isExpensive = ({ template }: Operation) => /\/auth\/|\/password$|preview\.pdf$/.test(template);

const isAboutSessions = ({ template }: Operation) => /\/(auth|me)\//.test(template);

const send = (operation: Operation, { path, query, headers, body }: RandomRequest): Promise<Answer> =>
  (isAboutSessions(operation) ? sacrificial : practice.me).call(operation.method, path, {
    query,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

describe('random requests made from the contract', () => {
  it('are answered as the contract says, ten thousand of them, and never with a failure of the server', async () => {
    const { operations } = contract;
    const maker = new RequestMaker(contract, practice.ids);
    const cheap = operations.filter((operation) => !isExpensive(operation));
    const dear = operations.length - cheap.length;
    const each = Math.ceil((CASES_MIN - dear * EXPENSIVE_CASES) / cheap.length);
    const waiting = operations.flatMap((operation, at) =>
      maker
        .make(operation, isExpensive(operation) ? EXPENSIVE_CASES : each, SEED + at)
        .map((request) => ({ operation, request })),
    );
    // Spread over the routes, so that they meet each other's work.
    waiting.sort((a, b) => hash(a.request) - hash(b.request));
    const told = new Map<string, string>();
    const statuses = new Map<number, number>();
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { operation, request } = next;
        const tell = (wrong: string) => told.set(`${operation.name} → ${wrong}`, JSON.stringify(request).slice(0, 400));
        // An answer that is cut off is one of those that are wrong.
        const answer = await send(operation, request).catch((error: Error) => void tell(error.message));
        if (!answer) continue;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const wrong = complaintOf(check, operation, answer);
        if (wrong) tell(wrong);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(Object.fromEntries(told)).toEqual({});
    const cases = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    expect(cases).toBeGreaterThanOrEqual(CASES_MIN);
    // Not all were refused: right requests are made, too.
    const done = [...statuses].reduce((sum, [status, count]) => sum + (status < 300 ? count : 0), 0);
    expect(done).toBeGreaterThan(cases / 5);
  }, 900_000);
});

/** An order that depends on nothing but the request. */
function hash(request: RandomRequest): number {
  let sum = 0;
  for (const char of JSON.stringify(request)) sum = (sum * 31 + char.charCodeAt(0)) | 0;
  return sum;
}
