import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Workbook } from '../time/workbook.js';
import { AlertRoom } from './alert-room.js';

interface Engagement {
  id: string;
  version: number;
}

let room: AlertRoom;
let book: Workbook;
beforeAll(async () => void (room = await AlertRoom.open()));
beforeEach(async () => {
  await room.travelTo('2026-11-24T10:00:00Z');
  book = await room.book();
});
afterAll(() => room.close());

const engage = (billing: object = {}) =>
  book.me.ok<Engagement>('POST', '/engagements', {
    clientId: book.clientId,
    title: 'Year end',
    billing: { kind: 'fixed_fee', feeMinor: 500_000, hoursBudgetMinutes: 600, ...billing },
  });
const work = (engagementId: string, minutes: number) => book.log({ minutes, engagementId });
const titles = async () => (await room.told(book)).items.map(({ title }) => title).reverse();
const NEAR = 'Year end has used 80 % of its hours';
const OVER = 'Year end has used its hours';

describe('the hours budget of an engagement', () => {
  it('tells 80 % and 100 % once each, also of time that a fee covers, in the app and by mail', async () => {
    const { id } = await engage();
    await work(id, 479);
    await room.finish();
    expect(await titles()).toEqual([]);
    await work(id, 1);
    await room.finish();
    await work(id, 60);
    await room.finish();
    expect((await room.told(book)).items).toMatchObject([
      {
        kind: 'engagement_budget',
        title: NEAR,
        text: '8 h of 10 h are worked for Karoo Blooms.',
        target: { kind: 'engagement', id },
        mailState: 'sent',
      },
    ]);
    await work(id, 90);
    await room.finish();
    await work(id, 60);
    await room.finish();
    await room.night();
    expect(await titles()).toEqual([NEAR, OVER]);
    expect((await room.told(book)).items[0]).toMatchObject({
      text: '10 h 30 of 10 h are worked for Karoo Blooms, 30 min more than was planned.',
    });
    expect(room.mailsTo(book)).toHaveLength(2);
  });

  it('tells only the higher of two that are reached at once, and one for 30 entries at once', async () => {
    const { id } = await engage();
    await Promise.all(Array.from({ length: 30 }, () => work(id, 30)));
    await Promise.all(Array.from({ length: 4 }, () => room.worker.runDue()));
    await room.finish();
    expect(await titles()).toEqual([OVER]);
  });

  it('is re-armed when time is taken off or more is agreed', async () => {
    const of = await engage();
    const { id } = await work(of.id, 500);
    await room.finish();
    await book.me.ok('DELETE', `/time-entries/${id}`);
    await room.finish();
    await book.me.ok('POST', `/time-entries/${id}/restore`);
    await room.finish();
    expect(await titles()).toEqual([NEAR, NEAR]);
    const more = await book.me.ok<Engagement>('PATCH', `/engagements/${of.id}`, {
      version: of.version,
      billing: { hoursBudgetMinutes: 1_000 },
    });
    await room.finish();
    await work(of.id, 300);
    await room.finish();
    expect(await titles()).toEqual([NEAR, NEAR, NEAR]);
    await book.me.ok('PATCH', `/engagements/${of.id}`, { version: more.version, billing: { hoursBudgetMinutes: 800 } });
    await room.finish();
    expect(await titles()).toEqual([NEAR, NEAR, NEAR, OVER]);
  });

  it('is not told of work that has ended, or has none; moved time counts where it went', async () => {
    const ended = await engage();
    const { id } = await work(ended.id, 300);
    await book.me.ok('POST', `/engagements/${ended.id}/close`, {});
    const without = await engage({ hoursBudgetMinutes: null });
    await work(without.id, 1_200);
    await room.finish();
    expect(await titles()).toEqual([]);
    const other = await engage({ hoursBudgetMinutes: 300 });
    const entry = await book.me.ok<Engagement>('GET', `/time-entries/${id}`);
    await book.me.ok('PATCH', `/time-entries/${id}`, { engagementId: other.id, version: entry.version });
    await room.finish();
    expect(await titles()).toEqual([OVER]);
  });
});
