import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Workbook } from '../time/workbook.js';
import { formatMoney } from '@atlasos/domain';
import { AlertRoom } from './alert-room.js';

const money = (minor: number) => formatMoney(minor, 'ZAR', 'en-ZA');

let room: AlertRoom;
let book: Workbook;
beforeAll(async () => void (room = await AlertRoom.open()));
beforeEach(async () => {
  await room.travelTo('2026-11-24T10:00:00Z');
  book = await room.book();
});
afterAll(() => room.close());

const history = async (query: Record<string, string> = {}) =>
  (await book.me.get<{ items: Array<Record<string, unknown>> }>('/wip/alerts', query)).body.items;
const writeOff = (id: string) => book.me.ok('POST', `/time-entries/${id}/write-off`, { reason: 'Goodwill' });

describe('WIP alerts', () => {
  it('tell a crossing of the value once, in the app and by one mail, and again only after it fell below', async () => {
    await book.settings({ wipAlert: { valueMinor: 100_000 } });
    await book.log({ minutes: 60 });
    await room.finish();
    expect((await room.told(book)).items).toEqual([]);

    const second = await book.log({ minutes: 60 });
    await room.finish();
    await book.log({ minutes: 60 });
    await room.finish();
    const { unreadCount, items } = await room.told(book);
    expect(unreadCount).toBe(1);
    expect(items).toMatchObject([
      {
        kind: 'wip_alert',
        title: 'Karoo Blooms is over its WIP limit',
        text: `${money(170_000)} is unbilled, the oldest work 4 days old. The limit is ${money(100_000)}.`,
        clientId: book.clientId,
        target: { kind: 'client_wip', id: book.clientId },
        facts: { valueMinor: 170_000, ageDays: 4, limitValueMinor: 100_000, crossed: 'value' },
        mailState: 'sent',
      },
    ]);
    expect(room.mailsTo(book)).toHaveLength(1);

    for (const { id } of await book.entries()) if (id !== second.id) await writeOff(id);
    await room.finish();
    expect(await history()).toMatchObject([{ firedOn: '2026-11-24', valueMinor: 170_000, rearmedOn: '2026-11-24' }]);
    await book.log({ minutes: 60 });
    await room.finish();
    expect((await room.told(book)).items).toHaveLength(2);
    expect(room.mailsTo(book)).toHaveLength(2);
    expect(await history({ over: 'true' })).toMatchObject([{ valueMinor: 170_000, crossed: 'value', rearmedOn: null }]);
  });

  it('are one for 50 changes at once', async () => {
    await book.settings({ wipAlert: { valueMinor: 100_000 } });
    await Promise.all(Array.from({ length: 50 }, () => book.log({ minutes: 60 })));
    await Promise.all(Array.from({ length: 4 }, () => room.worker.runDue()));
    await room.finish();
    expect((await room.told(book)).items).toHaveLength(1);
    expect(room.mailsTo(book)).toHaveLength(1);
    expect(await history()).toHaveLength(1);
  });

  it('come by the night when work grows old, once however many nights there were', async () => {
    await book.settings({ wipAlert: { ageDays: 30 } });
    await book.log({ date: '2026-11-20' });
    await room.travelTo('2026-12-19T10:00:00Z');
    await room.night();
    expect((await room.told(book)).items).toEqual([]);
    await room.travelTo('2026-12-20T10:00:00Z');
    await room.night();
    await room.night();
    expect((await room.told(book)).items).toMatchObject([{ facts: { ageDays: 30, crossed: 'age' } }]);
    await room.travelTo('2026-12-22T10:00:00Z');
    await room.night();
    await room.travelTo('2026-12-23T10:00:00Z');
    await room.night();
    expect((await room.told(book)).items).toHaveLength(1);
    expect(room.mailsTo(book)).toHaveLength(1);
  });

  it('follow the client’s own limits, none when off, and the limits as they change', async () => {
    await book.settings({ wipAlert: { valueMinor: 50_000 } });
    const own = await book.client('Own Limit', { wipAlert: { valueMinor: 200_000 } });
    const off = await book.client('Left Alone', { wipAlert: { off: true } });
    for (const clientId of [own, off]) await book.log({ clientId, minutes: 60 });
    await room.finish();
    expect((await room.told(book)).items).toEqual([]);
    const { version } = await book.me.ok<{ version: number }>('GET', `/clients/${own}`);
    await book.me.ok('PATCH', `/clients/${own}`, { version, wipAlert: { valueMinor: 85_000, ageDays: 4 } });
    await room.finish();
    expect((await room.told(book)).items).toMatchObject([{ clientId: own, facts: { crossed: 'both' } }]);
    expect((await book.me.get<{ clients: object[] }>('/wip')).body.clients).toMatchObject([
      { clientId: off, limitValueMinor: null, limitAgeDays: null, overLimit: null },
      { clientId: own, limitValueMinor: 85_000, limitAgeDays: 4, overLimit: 'both' },
    ]);
    await book.settings({ wipAlert: null });
    await book.me.ok('PATCH', `/clients/${own}`, { version: version + 1, wipAlert: null });
    await room.finish();
    expect(await history({ clientId: own })).toMatchObject([{ rearmedOn: '2026-11-24' }]);
  });

  it('cost a change no news where no limit is set', async () => {
    await book.log({ minutes: 60 });
    const rows = await room.app.sql(`SELECT FROM outbox WHERE kind = 'wip.check_alerts'`, [], book.me.practiceId);
    expect(rows).toEqual([]);
  });

  it('are not told when the change that caused them is refused', async () => {
    await book.settings({ wipAlert: { valueMinor: 1 } });
    await room.finish();
    expect((await book.tryLog({ minutes: 2_000 })).status).toBe(400);
    expect(await room.worker.runDue()).toBe(0);
  });
});
