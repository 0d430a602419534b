import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addClient, addRate, addService } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const BANK = {
  bankName: 'First National Bank',
  branchCode: '250655',
  accountName: 'Maseko Accounting',
  accountNumber: '62012345678',
};

/** An entry as the time module writes one: 50 min at the rate given. */
async function logTime(visitor: Visitor): Promise<void> {
  const [client, service] = [await addClient(visitor), await addService(visitor)];
  const rate = await addRate(visitor, 85000, '2026-03-01');
  await app.sql(
    `INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, hourly_rate_minor, rate_id, rate_rule, value_minor, state)
     VALUES ($1, $2, $3, $4, '2026-11-20', 50, 50, 85000, $5, 'default', 70833, 'open')`,
    [visitor.practiceId, visitor.userId, client.id, service.id, rate.id],
    visitor.practiceId,
  );
}

describe('the settings of a practice', () => {
  it('begin South African', async () => {
    const lerato = await app.register('Maseko Accounting');
    const { body, headers } = await lerato.get('/practice');
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      id: lerato.practiceId,
      version: 1,
      name: 'Maseko Accounting',
      tagline: '',
      address: '',
      email: lerato.email,
      phone: null,
      portalColour: 'pine',
      vatRegistered: false,
      vatNumber: null,
      vatRateBps: 1500,
      currency: 'ZAR',
      timezone: 'Africa/Johannesburg',
      locale: 'en-ZA',
      pricesIncludeVat: false,
      paymentTermsDays: 14,
      invoiceNumberPattern: 'INV-{YYYY}-{0000}',
      quoteNumberPattern: 'QUO-{YYYY}-{0000}',
      quoteReminderDays: null,
      creditNoteNumberPattern: 'CN-{YYYY}-{0000}',
      rounding: { incrementMinutes: 1, mode: 'nearest' },
      lockDate: null,
      bankDetails: null,
      wipAlert: null,
      maxTimerHours: 10,
      hasLogo: false,
      currencyFixed: false,
      warnings: [],
    });
  });

  it('change one by one, are kept, and are audited', async () => {
    const lerato = await app.register();
    const change = {
      vatRegistered: true,
      vatNumber: '4310 304 052',
      timezone: 'Europe/London',
      locale: 'de-DE',
      rounding: { incrementMinutes: 6, mode: 'up' },
      lockDate: '2026-10-01',
      bankDetails: BANK,
      wipAlert: { valueMinor: 5_000_000, ageDays: null },
      invoiceNumberPattern: '{YY}{MM}/{000}',
      maxTimerHours: 24,
    };
    const answer = await lerato.patch('/practice', { ...change, version: 1 });
    const kept = {
      ...change,
      vatNumber: '4310304052',
      bankDetails: { ...BANK, swift: null },
      paymentTermsDays: 14,
      version: 2,
    };
    expect(answer).toMatchObject({ status: 200, body: kept });
    expect((await lerato.get('/practice')).body).toEqual(answer.body);
    const back = await lerato.patch('/practice', {
      version: 2,
      lockDate: '2026-09-01',
      wipAlert: null,
      bankDetails: null,
    });
    expect(back.body).toMatchObject({
      lockDate: '2026-09-01',
      wipAlert: null,
      bankDetails: null,
      vatNumber: '4310304052',
    });
    const [row] = await app.sql<{ before: object; after: object }>(
      `SELECT before, after FROM audit_log WHERE action = 'practice.changed' ORDER BY id DESC LIMIT 1`,
      [],
      lerato.practiceId,
    );
    expect(row).toMatchObject({
      before: { lockDate: '2026-10-01' },
      after: { lockDate: '2026-09-01', wipAlert: null },
    });
    expect(Object.keys(row!.after).sort()).toEqual(['bankDetails', 'lockDate', 'wipAlert']);
  });

  it('warn of a VAT number that looks wrong, and of none where one is needed', async () => {
    const lerato = await app.register();
    const none = await lerato.patch('/practice', { version: 1, vatRegistered: true });
    expect(none).toMatchObject({ status: 200, body: { warnings: [{ pointer: '/vatNumber' }] } });
    const wrong = await lerato.patch('/practice', { version: 2, vatNumber: '4310304053' });
    expect(wrong).toMatchObject({
      status: 200,
      body: {
        vatNumber: '4310304053',
        warnings: [{ pointer: '/vatNumber', detail: expect.stringContaining('check digit') }],
      },
    });
    expect((await lerato.patch('/practice', { version: 3, vatNumber: '4310304052' })).body).toMatchObject({
      warnings: [],
    });
    expect((await lerato.patch('/practice', { version: 4, vatRegistered: false, vatNumber: null })).body).toMatchObject(
      { vatNumber: null, warnings: [] },
    );
  });

  it('keep the currency once time is logged, and let the same one through', async () => {
    const lerato = await app.register();
    await logTime(lerato);
    const refused = await lerato.patch('/practice', { version: 1, currency: 'USD', name: 'New name' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict', errors: [{ pointer: '/currency' }] } });
    expect((await lerato.get('/practice')).body).toMatchObject({
      currency: 'ZAR',
      name: 'Maseko Accounting',
      currencyFixed: true,
      version: 1,
    });
    expect((await lerato.patch('/practice', { version: 1, currency: 'ZAR' })).status).toBe(200);
  });

  it('let one of several changes at once win', async () => {
    const lerato = await app.register();
    const answers = await Promise.all(
      [5, 6, 7, 8].map((paymentTermsDays) => lerato.patch('/practice', { version: 1, paymentTermsDays })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await lerato.patch('/practice', { paymentTermsDays: 9 })).status).toBe(428);
  });
});

describe('what the settings refuse', () => {
  let lerato: Visitor;
  beforeAll(async () => void (lerato = await app.register()));

  it.each([
    ['a currency that is none', { currency: 'ZZZ' }, '/currency'],
    ['a small currency', { currency: 'zar' }, '/currency'],
    ['a zone that is none', { timezone: 'Africa/Atlantis' }, '/timezone'],
    ['an offset as a zone', { timezone: '+02:00' }, '/timezone'],
    ['a locale that is none', { locale: 'not a locale' }, '/locale'],
    ['a pattern without a counter', { invoiceNumberPattern: 'INV-{YYYY}' }, '/invoiceNumberPattern'],
    ['a pattern with two counters', { quoteNumberPattern: '{00}-{00}' }, '/quoteNumberPattern'],
    ['a pattern with an unknown token', { creditNoteNumberPattern: '{DAY}-{00}' }, '/creditNoteNumberPattern'],
    ['rounding to 7 minutes', { rounding: { incrementMinutes: 7, mode: 'up' } }, '/rounding/incrementMinutes'],
    ['rounding to nothing', { rounding: null }, '/rounding'],
    ['an impossible date', { lockDate: '2026-02-30' }, '/lockDate'],
    ['an instant as a date', { lockDate: '2026-02-20T00:00:00Z' }, '/lockDate'],
    ['a VAT rate of 101 %', { vatRateBps: 10_100 }, '/vatRateBps'],
    ['a VAT rate of half a point', { vatRateBps: 1500.5 }, '/vatRateBps'],
    ['a VAT number of nine digits', { vatNumber: '453012345' }, '/vatNumber'],
    ['a VAT number that begins with 5', { vatNumber: '5530123458' }, '/vatNumber'],
    ['a VAT number with letters', { vatNumber: 'ZA4310304052' }, '/vatNumber'],
    ['half an account', { bankDetails: { ...BANK, branchCode: undefined } }, '/bankDetails/branchCode'],
    ['an account with a PIN', { bankDetails: { ...BANK, pin: '1234' } }, '/bankDetails/pin'],
    ['an account as a list', { bankDetails: [BANK] }, '/bankDetails'],
    ['an alert at 0', { wipAlert: { valueMinor: 0 } }, '/wipAlert/valueMinor'],
    ['an alert at 1e300', { wipAlert: { valueMinor: 1e300 } }, '/wipAlert/valueMinor'],
    ['a timer of 25 hours', { maxTimerHours: 25 }, '/maxTimerHours'],
    ['no name', { name: '' }, '/name'],
    ['null as a name', { name: null }, '/name'],
    ['a NUL character', { address: 'a\u0000' }, '/address'],
    ['an unknown property', { logoId: null }, '/logoId'],
  ])('%s', async (_, change, pointer) => {
    expect(await lerato.patch('/practice', { ...change, version: 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer }] },
    });
    expect((await lerato.get('/practice')).body).toMatchObject({ version: 1 });
  });

  it('1e400 as a number', async () => {
    expect(await lerato.patch('/practice', '{"version":1,"paymentTermsDays":1e400}')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/paymentTermsDays' }] },
    });
  });
});

describe('the first steps', () => {
  it('are ticked as they are done', async () => {
    const lerato = await app.register();
    expect((await lerato.get('/practice/first-run')).body).toEqual({
      details: false,
      rate: false,
      client: false,
      entry: false,
      invoice: false,
    });
    await lerato.ok('PATCH', '/practice', { version: 1, address: '1 Long Street', bankDetails: BANK });
    await logTime(lerato);
    expect((await lerato.get('/practice/first-run')).body).toEqual({
      details: true,
      rate: true,
      client: true,
      entry: true,
      invoice: false,
    });
  });
});
