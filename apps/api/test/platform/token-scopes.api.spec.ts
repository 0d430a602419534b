import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCOPES } from '../../src/platform/auth/areas.js';
import { Program } from '../auth/token-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Contract, type Operation } from './contract.js';

let app: TestApp;
let contract: Contract;
let almighty: Program;
const lacking = new Map<string, Program>();

beforeAll(async () => {
  app = await startTestApp();
  contract = await Contract.of(app.url);
  const me = await app.register();
  almighty = await Program.of(me, [...SCOPES]);
  const needed = new Set(contract.operations.flatMap(({ tokenScopes }) => tokenScopes ?? []));
  for (const scope of needed) {
    // To write does not help where reading is asked for somewhere else, and to read never lets anybody write.
    const area = scope.split(':')[0]!;
    const others = SCOPES.filter((other) => !other.startsWith(`${area}:`));
    lacking.set(scope, await Program.of(me, scope.endsWith(':write') ? [...others, `${area}:read`] : others));
  }
}, 60_000);
afterAll(() => app.close());

const call = (program: Program, { method, template }: Operation) =>
  program.call(
    method,
    template.replace(/\{\w+\}/g, UNKNOWN_ID),
    method === 'GET' || method === 'DELETE' ? {} : { body: {} },
  );

const isPublic = ({ security }: Operation) => security.length === 0;

describe('what a token may do', () => {
  it('is declared of every route: in an area, for any token, or for none', () => {
    const undeclared = contract.operations.filter(
      (operation) => !isPublic(operation) && operation.tokenScopes === undefined && !operation.sessionOnly,
    );
    expect(undeclared.map(({ name }) => name)).toEqual([]);
    expect(contract.operations.filter(({ tokenScopes }) => tokenScopes?.length === 1).length).toBeGreaterThan(70);
  });

  it('names scopes that exist, one a route; `GET /me` alone asks for none', () => {
    const named = contract.operations.flatMap(({ tokenScopes }) => tokenScopes ?? []);
    expect(named.filter((scope) => !(SCOPES as readonly string[]).includes(scope))).toEqual([]);
    const without = contract.operations.filter(({ tokenScopes }) => tokenScopes?.length === 0).map(({ name }) => name);
    expect(without).toEqual(['GET /api/v1/me']);
  });

  it('leaves out tokens, sessions and passwords', async () => {
    const closed = contract.operations.filter(({ sessionOnly }) => sessionOnly);
    expect(closed.map(({ name }) => name).sort()).toEqual([
      'DELETE /api/v1/api-tokens/{id}',
      'GET /api/v1/api-tokens',
      'PATCH /api/v1/me/password',
      'POST /api/v1/api-tokens',
      'POST /api/v1/auth/logout',
    ]);
    for (const operation of closed)
      expect(await call(almighty, operation)).toMatchObject({ status: 403, body: { code: 'session_required' } });
  });

  it('ends where its scopes end, on every route', async () => {
    const told: string[] = [];
    for (const operation of contract.operations.filter(({ tokenScopes }) => tokenScopes?.length)) {
      const scope = operation.tokenScopes![0]!;
      const { status, body } = await call(lacking.get(scope)!, operation);
      if (status !== 403 || body['code'] !== 'insufficient_scope' || body['scope'] !== scope)
        told.push(`${operation.name} without ${scope}: ${status} ${JSON.stringify(body)}`);
    }
    expect(told).toEqual([]);
  });

  it('reaches every route that is not closed to it', async () => {
    const told: string[] = [];
    for (const operation of contract.operations.filter(({ tokenScopes }) => tokenScopes !== undefined)) {
      const { status } = await call(almighty, operation);
      if (status === 401 || status === 403) told.push(`${operation.name}: ${status}`);
    }
    expect(told).toEqual([]);
  });
});
