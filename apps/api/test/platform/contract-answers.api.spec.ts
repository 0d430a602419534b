import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostOffice } from '../documents/post-room.js';
import { Visitor, type Answer } from '../support/visitor.js';
import { Contract } from './contract.js';
import { useEveryRoute } from './every-route.js';
import { fullPractice } from './full-practice.js';
import { SchemaCheck } from './schema-check.js';

interface Exchange {
  method: string;
  path: string;
  answer: Answer;
}

const JSON_TYPES = ['application/json', 'application/problem+json'];

/** Needs the token of a mail, and is tested where mails are. */
const ELSEWHERE = ['POST /api/v1/auth/reset'];
/** Bytes in and out: called without the visitor whose calls are listened to. */
const NOT_LISTENED_TO = ['PUT /api/v1/practice/logo', 'POST /api/v1/imports', 'POST /api/v1/archives/restore'];

let office: PostOffice;
let contract: Contract;
let check: SchemaCheck;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  office = await PostOffice.open();
  const { app } = office;
  await travelTo({ query: (sql) => app.sql(sql) }, '2026-11-24T09:00:00Z');
  contract = await Contract.of(app.url);
  check = new SchemaCheck(contract);
  Visitor.onAnswer = (method, path, answer) => void exchanges.push({ method, path, answer });
  await useEveryRoute(await fullPractice(app), async () => {
    await office.worker.skipDelays();
    await office.worker.runDue();
  });
}, 90_000);
afterAll(async () => {
  Visitor.onAnswer = undefined;
  await office.close();
});

describe('what the API answers is what its contract says', () => {
  it('each answer has a documented status, and exactly the documented properties', () => {
    const told = new Set<string>();
    for (const { method, path, answer } of exchanges) {
      const operation = contract.find(method, path);
      if (!operation) {
        told.add(`${method} ${path} is not in the contract`);
        continue;
      }
      const documented = operation.responses[answer.status];
      if (!documented) {
        told.add(`${operation.name}: ${answer.status} is not documented`);
        continue;
      }
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      const schema = documented.content?.[type]?.schema ?? documented.content?.['image/*']?.schema;
      const empty = type === '';
      if (empty ? documented.content !== undefined && answer.status === 200 : schema === undefined)
        told.add(`${operation.name}: ${answer.status} as "${type}" is not documented`);
      if (!schema || !JSON_TYPES.includes(type)) continue;
      for (const problem of check.problems(schema, answer.body))
        told.add(`${operation.name} ${answer.status}: ${problem}`);
    }
    expect([...told]).toEqual([]);
  });

  it('every route was used with success', () => {
    const used = new Set(
      exchanges
        .filter(({ answer }) => answer.status < 300)
        .map(({ method, path }) => contract.find(method, path)?.name),
    );
    const missing = contract.operations.map(({ name }) => name).filter((name) => !used.has(name));
    expect(missing.sort()).toEqual([...ELSEWHERE, ...NOT_LISTENED_TO].sort());
  });

  it('an answer that holds more or less than the contract says would be noticed', () => {
    const { answer } = exchanges.find(({ method, path }) => method === 'GET' && path.endsWith('/me'))!;
    const schema = contract.find('GET', '/api/v1/me')!.responses[200]!.content!['application/json']!.schema;
    const { email: _, ...less } = answer.body;
    expect(check.problems(schema, answer.body)).toEqual([]);
    expect(check.problems(schema, { ...answer.body, passwordHash: 'x' })).toHaveLength(1);
    expect(check.problems(schema, less)).toHaveLength(1);
  });
});
