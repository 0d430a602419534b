import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import type { Answer } from '../support/visitor.js';
import { Contract, type Operation } from './contract.js';
import { fullPractice, type FullPractice } from './full-practice.js';
import { FREE_TEXT, hostileBodies, type HostileCase } from './hostile-values.js';
import { pathOf, versionPathOf } from './samples.js';
import { SchemaCheck } from './schema-check.js';

interface Problem {
  code: string;
  errors: Array<{ pointer: string }>;
}

let app: TestApp;
let contract: Contract;
let check: SchemaCheck;
let practice: FullPractice;

beforeAll(async () => {
  app = await startOnBillingDay();
  contract = await Contract.of(app.url);
  check = new SchemaCheck(contract);
  practice = await fullPractice(app);
}, 90_000);
afterAll(() => app.close());

async function versionFor(operation: Operation): Promise<number | undefined> {
  const path = versionPathOf(operation, pathOf(operation, practice.ids));
  return path ? Number((await practice.me.get(path)).body['version'] ?? 1) : undefined;
}

/** One address and one login of its own a case, so that nobody is slowed down as a guesser of passwords. */
let callers = 0;
function send(operation: Operation, path: string, json: string): Promise<Answer> {
  callers += 1;
  const headers = { 'X-Forwarded-For': `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}` };
  const body = json.replace('lerato@maseko.example', `caller-${callers}@example.com`);
  // Signing in as somebody else must not cost the practice its session.
  const who = path.includes('/auth/') ? app.visitor() : practice.me;
  return who.call(operation.method, path, { body, headers });
}

const isProblem = ({ headers, body }: Answer) =>
  headers.get('content-type')?.startsWith('application/problem+json') === true && Array.isArray(body['errors']);

/** The error is on the field, on what it is part of, or on a part of it. */
const names = ({ errors }: Problem, pointer: string) =>
  errors.some((error) => `${pointer}/`.startsWith(`${error.pointer}/`) || error.pointer.startsWith(`${pointer}/`));

const FOR_PEOPLE =
  /\/(name|practiceName|title|description|notes|reason|message|subject|tagline|address|billingAddress)$/;

/** What is wrong with the answer to one hostile body; undefined when nothing is. */
function complaint(operation: Operation, hostile: HostileCase, answer: Answer): string | undefined {
  const { status, body } = answer;
  if (status >= 500) return `${status}`;
  const problems = check.problems(operation.body!, hostile.body);
  const isNul = hostile.json.includes('\\u0000');
  if (status < 300)
    return problems.length > 0 || isNul ? `${status}, though the contract refuses it: ${problems[0]}` : undefined;
  if (!isProblem(answer)) return `${status} without a problem document`;
  const problem = body as unknown as Problem;
  if (problem.code === 'internal' || problem.code === 'busy') return problem.code;
  const mustName = problems.length > 0 || isNul;
  if (mustName && (status !== 400 || !names(problem, hostile.pointer))) return `${status} ${JSON.stringify(body)}`;
  if (
    status === 400 &&
    hostile.value === FREE_TEXT &&
    FOR_PEOPLE.test(hostile.pointer) &&
    names(problem, hostile.pointer)
  ) {
    return 'a text for people that does not take what people type';
  }
  if (status === 400 && problem.errors.length === 0) return `400 without a field: ${JSON.stringify(body)}`;
  return undefined;
}

interface Outcome {
  cases: number;
  told: string[];
}

async function tryAll(operation: Operation): Promise<Outcome> {
  const told: string[] = [];
  const path = pathOf(operation, practice.ids);
  let version = await versionFor(operation);
  const all = hostileBodies(contract, operation, practice.ids, version);
  for (const hostile of all) {
    const json = version === undefined ? hostile.json : hostile.json.replace(/"version":\d+/, `"version":${version}`);
    const answer = await send(operation, path, json);
    const wrong = complaint(operation, hostile, answer);
    if (wrong) told.push(`${operation.name} ${hostile.name} → ${wrong}`);
    if (answer.status < 300 && version !== undefined) version = await versionFor(operation);
  }
  return { cases: all.length, told };
}

/** Operations on the same records one after the other, others at the same time. */
async function inTurn(operations: Operation[]): Promise<Outcome> {
  const outcome: Outcome = { cases: 0, told: [] };
  for (const operation of operations) {
    const { cases, told } = await tryAll(operation);
    outcome.cases += cases;
    outcome.told.push(...told);
  }
  return outcome;
}

describe('hostile input, in every field of every body', () => {
  it('is refused with the name of the field, or understood; never a failure of the server', async () => {
    const withBody = contract.operations.filter(({ body }) => body !== undefined);
    const recordsOf = ({ template }: Operation) => template.split('/')[3];
    const groups = [...new Set(withBody.map(recordsOf))].map((records) =>
      inTurn(withBody.filter((operation) => recordsOf(operation) === records)),
    );
    const outcomes = await Promise.all(groups);
    expect(outcomes.flatMap(({ told }) => told)).toEqual([]);
    expect(outcomes.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(3_000);
  }, 400_000);

  it('leaves the server well', async () => {
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
    expect((await practice.me.get('/me')).status).toBe(200);
  });
});
