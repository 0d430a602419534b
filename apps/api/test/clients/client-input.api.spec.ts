import { isValidClientReference } from '@atlasos/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addClient, type Kept } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

type List = { items: Kept[] };

describe('payment references', () => {
  it('are distinct and valid when 50 clients are added at once', async () => {
    const lerato = await app.register();
    const added = await Promise.all(Array.from({ length: 50 }, () => addClient(lerato, 'Same Name')));
    const references = added.map(({ reference }) => reference);
    expect(new Set(references).size).toBe(50);
    expect(references.every(isValidClientReference)).toBe(true);
    expect(references.map((reference) => Number(reference.split('-')[1])).sort()).toEqual(
      Array.from({ length: 50 }, (_, i) => 1001 + i),
    );
  });

  it('may be chosen, but only with the right check character and once', async () => {
    const lerato = await app.register();
    const wrong = await lerato.post('/clients', { name: 'X', kind: 'company', reference: 'KARB-1001' });
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'invalid_reference', errors: [{ pointer: '/reference' }] },
    });
    const suggestion = /(\S+) would do/.exec(String(wrong.body['detail']))![1]!;
    expect(
      (await lerato.post('/clients', { name: 'Any', kind: 'company', reference: suggestion.toLowerCase() })).body,
    ).toMatchObject({ reference: suggestion });
    const again = await lerato.post('/clients', {
      name: 'Other',
      kind: 'company',
      reference: suggestion.replaceAll('-', ''),
    });
    expect(again).toMatchObject({ status: 409, body: { errors: [{ pointer: '/reference' }] } });
    // The counter passes over a reference that was taken by hand.
    expect((await addClient(lerato, 'Karoo Blooms')).reference).toMatch(/^KARB-1002-/);
  });
});

describe('what clients refuse', () => {
  let lerato: Visitor;
  beforeAll(async () => void (lerato = await app.register()));

  it.each([
    ['no name', { kind: 'company' }, '/name'],
    ['an empty name', { name: '  ', kind: 'company' }, '/name'],
    ['another kind', { name: 'X', kind: 'trust' }, '/kind'],
    ['an unknown property', { name: 'X', kind: 'company', balanceMinor: 1 }, '/balanceMinor'],
    ['a NUL character', { name: 'a\u0000b', kind: 'company' }, '/name'],
    ['eleven lines', { name: 'X', kind: 'company', billingAddress: 'x\n'.repeat(11) + 'x' }, '/billingAddress'],
    ['terms of 366 days', { name: 'X', kind: 'company', paymentTermsDays: 366 }, '/paymentTermsDays'],
    ['terms as text', { name: 'X', kind: 'company', paymentTermsDays: '30' }, '/paymentTermsDays'],
    [
      'rounding to 7 minutes',
      { name: 'X', kind: 'company', rounding: { incrementMinutes: 7, mode: 'up' } },
      '/rounding/incrementMinutes',
    ],
    ['half a rounding', { name: 'X', kind: 'company', rounding: { incrementMinutes: 6 } }, '/rounding/mode'],
    ['an alert of nothing', { name: 'X', kind: 'company', wipAlert: {} }, '/wipAlert'],
    ['an alert both off and on', { name: 'X', kind: 'company', wipAlert: { off: true, ageDays: 30 } }, '/wipAlert'],
    ['a huge alert', { name: 'X', kind: 'company', wipAlert: { valueMinor: 1e15 } }, '/wipAlert/valueMinor'],
    [
      'a bad email address',
      { name: 'X', kind: 'company', contacts: [{ name: 'Y', email: 'y@' }] },
      '/contacts/0/email',
    ],
    [
      'two addresses in one',
      { name: 'X', kind: 'company', contacts: [{ name: 'Y', email: 'y@a.example,z@b.example' }] },
      '/contacts/0/email',
    ],
    [
      'portal access without an address',
      { name: 'X', kind: 'company', contacts: [{ name: 'Y', portalAccess: true }] },
      '/contacts/0/email',
    ],
    ['a short VAT number', { name: 'X', kind: 'company', vatNumber: '453012345' }, '/vatNumber'],
  ])('%s', async (_, body, pointer) => {
    const answer = await lerato.post('/clients', body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
    expect((await lerato.get<List>('/clients')).body.items).toEqual([]);
  });

  it('1e400 as a number of days', async () => {
    expect(await lerato.post('/clients', '{"name":"X","kind":"company","paymentTermsDays":1e400}')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/paymentTermsDays' }] },
    });
  });

  it('warns of a wrong check digit, and lets foreign numbers be', async () => {
    const wrong = await addClient(lerato, 'X', { vatNumber: '4310 304 053' });
    expect(wrong).toMatchObject({ vatNumber: '4310304053', warnings: [{ pointer: '/vatNumber' }] });
    expect(await addClient(lerato, 'Y', { vatNumber: 'DE811907980' })).toMatchObject({
      vatNumber: 'DE811907980',
      warnings: [],
    });
  });
});
