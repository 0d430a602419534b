import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import type { TestApp } from '../support/test-app.js';
import type { Answer } from '../support/visitor.js';
import { Contract, isId, type Operation } from './contract.js';
import { fullPractice, type FullPractice } from './full-practice.js';
import { bodyOf, idFieldsOf, pathOf, recordOfField, recordOfParam, versionPathOf } from './samples.js';

let app: TestApp;
let contract: Contract;
let theirs: FullPractice;
let mine: FullPractice;

beforeAll(async () => {
  app = await startOnBillingDay();
  contract = await Contract.of(app.url);
  theirs = await fullPractice(app);
  mine = await fullPractice(app);
}, 90_000);
afterAll(() => app.close());

async function call(
  operation: Operation,
  path: string,
  body: object,
  query: Record<string, string> = {},
): Promise<Answer> {
  const versionPath = versionPathOf(operation, path);
  const version = versionPath ? ((await mine.me.get(versionPath)).body['version'] ?? 1) : undefined;
  const given = operation.body ? { body: { ...body, ...(version === undefined ? {} : { version }) } } : {};
  return mine.me.call(operation.method, path, { ...given, query });
}

const withoutRequest = ({ status, body }: Answer) => ({ status, body: { ...body, requestId: '' } });

describe('a record of another practice', () => {
  it('answers like one that does not exist, on every route that names one in its path', async () => {
    const told: string[] = [];
    let cases = 0;
    for (const operation of contract.operations) {
      for (const { name } of operation.pathParams) {
        const kind = recordOfParam(operation, name);
        if (!kind) {
          pathOf(operation, mine.ids);
          continue;
        }
        cases += 1;
        const body = bodyOf(contract, operation, mine.ids);
        const at = (id: string) => call(operation, pathOf(operation, mine.ids, { [name]: id }), body);
        const [foreign, unknown] = [await at(theirs.ids[kind]), await at(UNKNOWN_ID)];
        if (
          foreign.status !== 404 ||
          JSON.stringify(withoutRequest(foreign)) !== JSON.stringify(withoutRequest(unknown))
        ) {
          told.push(`${operation.name} {${name}}: ${JSON.stringify(foreign.body)} / ${JSON.stringify(unknown.body)}`);
        }
      }
    }
    expect(told).toEqual([]);
    expect(cases).toBeGreaterThan(50);
  });

  it('answers so in every id-valued field of every body', async () => {
    const told: string[] = [];
    let cases = 0;
    for (const operation of contract.operations) {
      for (const { pointer, path, kind, bodyWith } of idFieldsOf(contract, operation, mine.ids)) {
        cases += 1;
        const foreign = await call(operation, path, bodyWith(theirs.ids[kind]));
        const unknown = await call(operation, path, bodyWith(UNKNOWN_ID));
        if (
          foreign.status !== 404 ||
          JSON.stringify(withoutRequest(foreign)) !== JSON.stringify(withoutRequest(unknown))
        ) {
          told.push(`${operation.name} ${pointer}: ${JSON.stringify(foreign.body)} / ${JSON.stringify(unknown.body)}`);
        }
      }
    }
    expect(told).toEqual([]);
    expect(cases).toBeGreaterThan(25);
  });

  it('finds nothing as a filter, like an id that does not exist', async () => {
    const told: string[] = [];
    let cases = 0;
    for (const operation of contract.operations) {
      for (const { name, schema } of operation.queryParams.filter((parameter) =>
        isId(contract.resolve(parameter.schema)),
      )) {
        cases += 1;
        const kind = recordOfField(name);
        if (!kind) throw new Error(`${operation.name}: no sample for ?${name}. Add one to samples.ts.`);
        const at = (id: string) =>
          mine.me.call(operation.method, pathOf(operation, mine.ids), { query: { [name]: id } });
        const [foreign, unknown] = [await at(theirs.ids[kind]), await at(UNKNOWN_ID)];
        const items = foreign.body['items'];
        const empty =
          foreign.status === 404 || (foreign.status === 200 && (!Array.isArray(items) || items.length === 0));
        if (!empty || JSON.stringify(withoutRequest(foreign)) !== JSON.stringify(withoutRequest(unknown))) {
          told.push(
            `${operation.name} ?${name} (${String(schema.format)}): ${JSON.stringify(foreign.body)} / ${JSON.stringify(unknown.body)}`,
          );
        }
      }
    }
    expect(told).toEqual([]);
    expect(cases).toBeGreaterThan(10);
  });

  it('is still as it was: nothing of theirs was touched', async () => {
    const { body } = await theirs.me.get(`/invoices/${theirs.ids.draft}`);
    expect(body).toMatchObject({ status: 'draft', lines: { length: 3 } });
    expect((await theirs.me.get(`/time-entries/${theirs.ids.timeEntry}`)).body).toMatchObject({
      status: 'unbilled',
      minutes: 45,
    });
  });
});
