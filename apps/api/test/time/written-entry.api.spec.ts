import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Workbook, type Entry } from './workbook.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

async function withTask() {
  const book = await Workbook.open(app);
  const clientId = await book.client('Thabo Trading');
  const task = { title: 'VAT return', clientId, serviceTypeId: book.serviceTypeId };
  const { id: taskId } = await book.me.ok<{ id: string }>('POST', '/tasks', task);
  return { book, taskId };
}

/** What a write answered, compared with what is read afterwards; only the first knows of warnings, only the other of the rate's reason. */
async function expectTheSame(book: Workbook, { warnings: _warnings, ...written }: Entry) {
  const { whyRate: _whyRate, ...read } = (await book.entry(written.id)) as Entry & { whyRate: unknown };
  expect(written).toEqual(read);
}

describe('what logging time answers is what is read afterwards', () => {
  it.each([
    ['plain work', {}],
    ['with a time of day, to the microsecond', { date: undefined, startedAt: '2026-11-20T08:00:00.123456+02:00' }],
    ['not charged', { billable: false }],
    ['at a rate of its own', { hourlyRateMinor: 91_050 }],
    ['described in words of many scripts', { description: '  Ünïcode, Ζωή\n\tand a tab 📎 ' }],
  ])('%s', async (_name, more) => {
    const book = await Workbook.open(app);
    await expectTheSame(book, await book.log(more));
  });

  it('of a task', async () => {
    const { book, taskId } = await withTask();
    await expectTheSame(book, await book.log({ taskId, clientId: undefined, serviceTypeId: undefined }));
  });

  it('on a fixed fee', async () => {
    const book = await Workbook.open(app);
    const { id: engagementId } = await book.me.ok<{ id: string }>('POST', '/engagements', {
      clientId: book.clientId,
      title: 'Year end',
      billing: { kind: 'fixed_fee', feeMinor: 1_850_000 },
    });
    const entry = await book.log({ engagementId });
    expect(entry.status).toBe('covered');
    await expectTheSame(book, entry);
  });
});

describe('what stopping the timer answers is what is read afterwards', () => {
  it('of a task', async () => {
    const { book, taskId } = await withTask();
    await book.me.ok('POST', '/timer/start', { taskId });
    await expectTheSame(book, await book.me.ok<Entry>('POST', '/timer/stop', {}));
  });

  it('with nothing said about it', async () => {
    const book = await Workbook.open(app);
    await book.me.ok('POST', '/timer/start', {});
    await expectTheSame(book, await book.me.ok<Entry>('POST', '/timer/stop', {}));
  });
});
