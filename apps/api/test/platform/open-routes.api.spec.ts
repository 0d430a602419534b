import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { UNKNOWN_ID } from '../support/records.js';
import { Contract, type Operation } from './contract.js';

/** The only routes that a stranger may call. What is added here is open to the world. */
const OPEN = new Set([
  'POST /api/v1/auth/register',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/forgot',
  'POST /api/v1/auth/reset',
]);
const OPEN_ON_PORTAL = new Set([
  'POST /api/portal/v1/sign-in',
  'POST /api/portal/v1/session',
  'GET /api/portal/v1/documents/{token}',
  'GET /api/portal/v1/documents/{token}/pdf',
  'GET /api/portal/v1/documents/{token}/logo',
  'POST /api/portal/v1/documents/{token}/viewed',
  'POST /api/portal/v1/documents/{token}/renew',
  'POST /api/portal/v1/documents/{token}/accept',
  'POST /api/portal/v1/documents/{token}/decline',
  'GET /api/portal/v1/documents/{token}/certificate',
]);

let app: TestApp;
let portal: TestPortal;
let contract: Contract;

beforeAll(async () => {
  app = await startTestApp();
  portal = await startTestPortal(app);
  contract = await Contract.of(app.url);
}, 90_000);
afterAll(async () => {
  await portal.close();
  await app.close();
});

/** Whoever sends less is told so before it is looked for. */
const BODIES: Record<string, object> = { 'POST /api/portal/v1/documents/{token}/accept': { name: 'Anel Botha' } };

async function call(baseUrl: string, { name, method, template }: Operation, headers: Record<string, string> = {}) {
  const response = await fetch(`${baseUrl}${template.replace(/\{\w+\}/g, UNKNOWN_ID)}`, {
    method,
    headers: { ...(method === 'GET' || method === 'DELETE' ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(BODIES[name] ?? {}) }),
  });
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? ((await response.json()) as { code?: string }) : undefined;
  return { status: response.status, type: type.split(';')[0], code: body?.code };
}

const refused = { status: 401, type: 'application/problem+json', code: 'not_signed_in' };
const absent = { status: 404, type: 'application/problem+json', code: 'not_found' };

async function answersOtherThan(
  expected: object,
  operations: Operation[],
  ask: (operation: Operation) => Promise<object>,
) {
  const told: string[] = [];
  for (const operation of operations) {
    const answer = await ask(operation);
    if (JSON.stringify(answer) !== JSON.stringify(expected)) told.push(`${operation.name}: ${JSON.stringify(answer)}`);
  }
  return told;
}

describe('without a session', () => {
  it('every route but the declared ones answers 401', async () => {
    const closed = contract.operations.filter(({ name }) => !OPEN.has(name));
    expect(closed.length).toBe(contract.operations.length - OPEN.size);
    expect(await answersOtherThan(refused, closed, (operation) => call(app.url, operation))).toEqual([]);
  });

  it('a made-up cookie opens nothing', async () => {
    const closed = contract.operations.filter(({ name }) => !OPEN.has(name));
    const { practiceId } = await app.register();
    for (const Cookie of [
      'atlas_session=x',
      `atlas_session=${practiceId}.${'a'.repeat(43)}`,
      `atlas_session=${UNKNOWN_ID}.${'a'.repeat(43)}`,
      `atlas_portal=${UNKNOWN_ID}.${'a'.repeat(43)}`,
    ]) {
      expect(await answersOtherThan(refused, closed, (operation) => call(app.url, operation, { Cookie }))).toEqual([]);
    }
  });

  it('the declared ones are read', async () => {
    const open = contract.operations.filter(({ name }) => OPEN.has(name));
    const statuses = await Promise.all(open.map(async (operation) => (await call(app.url, operation)).status));
    expect(statuses.every((status) => status === 400 || status === 401)).toBe(true);
  });

  it('the contract says 401 of every closed route, and of no open one but signing in', () => {
    const documented = contract.operations.filter(({ responses }) => '401' in responses).map(({ name }) => name);
    const expected = contract.operations.filter(({ name }) => !OPEN.has(name) || name.endsWith('/login'));
    expect(documented).toEqual(expected.map(({ name }) => name));
  });
});

describe('the two servers', () => {
  it('the portal has none of the routes of the practitioner', async () => {
    const { cookie } = await app.register();
    const ask = (operation: Operation) => call(portal.url, operation, { Cookie: cookie });
    expect(await answersOtherThan(absent, contract.operations, ask)).toEqual([]);
    for (const path of ['/api/openapi.json', '/api/docs', '/api/dev/mails']) {
      expect({ path, status: (await fetch(`${portal.url}${path}`)).status }).toEqual({ path, status: 404 });
    }
  });

  it('the practitioner has none of the portal', async () => {
    expect(await answersOtherThan(absent, portal.contract.operations, (operation) => call(app.url, operation))).toEqual(
      [],
    );
  });

  it('a session of the practitioner opens nothing on the portal', async () => {
    const { cookie } = await app.register();
    const closed = portal.contract.operations.filter(({ name }) => !OPEN_ON_PORTAL.has(name));
    expect(closed.length).toBe(portal.contract.operations.length - OPEN_ON_PORTAL.size);
    for (const Cookie of ['', cookie, cookie.replace('atlas_session=', 'atlas_portal=')]) {
      const ask = (operation: Operation) => call(portal.url, operation, { Cookie });
      expect(await answersOtherThan(refused, closed, ask)).toEqual([]);
    }
    const links = portal.contract.operations.filter(({ template }) => template.includes('{token}'));
    expect(
      await answersOtherThan(absent, links, (operation) => call(portal.url, operation, { Cookie: cookie })),
    ).toEqual([]);
  });

  it('both say whether they are alive and ready', async () => {
    for (const base of [app.url, portal.url]) {
      for (const path of ['/api/health/live', '/api/health/ready']) {
        expect((await fetch(`${base}${path}`)).status).toBe(200);
      }
    }
  });
});
