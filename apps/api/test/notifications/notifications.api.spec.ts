import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dropAfterData, permanentFailure, temporaryFailure } from '@atlasos/testing/mail';
import { notify } from '../../src/modules/notifications/index.js';
import { inTransaction } from '../time/documents.js';
import type { Workbook } from '../time/workbook.js';
import { AlertRoom, type Notification } from '../wip/alert-room.js';

let room: AlertRoom;
let book: Workbook;
beforeAll(async () => void (room = await AlertRoom.open()));
beforeEach(async () => {
  await room.travelTo('2026-11-24T10:00:00Z');
  book = await room.book();
});
afterAll(() => room.close());

const tell = (key: string, byMail = false) =>
  inTransaction(book, (uow) =>
    notify(uow, [
      {
        kind: 'wip_alert',
        key,
        facts: {
          clientName: 'Karoo Blooms',
          valueMinor: 1,
          ageDays: 1,
          limitValueMinor: 1,
          limitAgeDays: null,
          crossed: 'value',
        },
        clientId: book.clientId,
        target: { kind: 'client_wip', id: book.clientId },
        byMail,
      },
    ]),
  );
const only = async (query: Record<string, string> = {}) => (await room.told(book, query)).items[0]!;
const act = (id: string, verb: string, body?: object) =>
  book.me.ok<Notification>('POST', `/notifications/${id}/${verb}`, body);

describe('notifications', () => {
  it('are told once per key, also by 50 at once', async () => {
    const told = await Promise.all(Array.from({ length: 50 }, () => tell('same', true)));
    expect(told.filter((count) => count === 1)).toHaveLength(1);
    await room.finish();
    expect((await room.told(book)).items).toHaveLength(1);
    expect(room.mailsTo(book)).toHaveLength(1);
    const [mail] = room.mailsTo(book);
    expect(mail!.content.subject).toBe('Karoo Blooms is over its WIP limit');
    expect(mail!.content.text).toContain(`/wip?client=${book.clientId}`);
    expect(mail!.content.html).toContain(`/wip?client=${book.clientId}`);
  });

  it('leave the bell when read, all at once or one by one, and stay in the history', async () => {
    for (const key of ['a', 'b', 'c']) await tell(key);
    expect(await room.told(book)).toMatchObject({ unreadCount: 3 });
    const first = await only();
    const read = await act(first.id, 'read');
    expect(read).toMatchObject({ state: 'read', readAt: '2026-11-24T10:00:00.000Z' });
    await room.travelTo('2026-11-24T11:00:00Z');
    expect(await act(first.id, 'read')).toEqual(read);
    expect(await book.audited(first.id)).toEqual(['notification.read']);
    expect(await book.me.ok('POST', '/notifications/read-all')).toEqual({ readCount: 2 });
    expect(await book.me.ok('POST', '/notifications/read-all')).toEqual({ readCount: 0 });
    expect(await room.told(book)).toMatchObject({ unreadCount: 0, items: [{}, {}, {}] });
    expect((await room.told(book, { state: 'unread' })).items).toEqual([]);
  });

  it('are snoozed until a day, and unread again on it', async () => {
    await tell('a');
    const { id } = await only();
    expect((await book.me.post(`/notifications/${id}/snooze`, { until: '2026-11-24' })).status).toBe(400);
    await act(id, 'read');
    expect(await act(id, 'snooze', { until: '2026-11-26' })).toMatchObject({
      state: 'snoozed',
      snoozedUntil: '2026-11-26',
    });
    expect(await room.told(book)).toMatchObject({ unreadCount: 0 });
    expect(await book.me.ok('POST', '/notifications/read-all')).toEqual({ readCount: 0 });
    expect((await room.told(book, { state: 'snoozed' })).items).toHaveLength(1);
    await room.travelTo('2026-11-25T22:30:00Z'); // 26 November in Johannesburg
    expect(await room.told(book, { state: 'unread' })).toMatchObject({ unreadCount: 1, items: [{ state: 'unread' }] });
  });

  it('come in pages, by client and kind', async () => {
    for (const key of ['a', 'b', 'c']) await tell(key);
    const first = await room.told(book, { limit: '2', kind: 'wip_alert', clientId: book.clientId });
    expect(first.items).toHaveLength(2);
    const rest = await room.told(book, { limit: '2', cursor: first.nextCursor! });
    expect(rest).toMatchObject({ nextCursor: null, items: [{}] });
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(3);
    const other = await book.client('Thabo Trading');
    expect((await room.told(book, { clientId: other })).items).toEqual([]);
  });

  it('of another practice do not exist', async () => {
    await tell('a');
    const { id } = await only();
    const stranger = await room.book();
    for (const [verb, body] of [
      ['read', undefined],
      ['snooze', { until: '2026-12-01' }],
    ] as const)
      expect((await stranger.me.post(`/notifications/${id}/${verb}`, body)).status).toBe(404);
    expect(await room.told(stranger)).toEqual({ unreadCount: 0, items: [], nextCursor: null });
    expect(await only()).toMatchObject({ state: 'unread' });
  });

  it.each([
    ['taken the second time', [temporaryFailure()], 'sent'],
    ['refused', [permanentFailure()], 'failed'],
    ['lost on its way', [dropAfterData], 'unknown'],
  ])('tell what became of their mail: %s', async (_, answers, mailState) => {
    room.smtp.next(...answers);
    await tell('a', true);
    await room.finish();
    await room.worker.skipDelays();
    await room.finish();
    expect(await only()).toMatchObject({ mailState });
    await room.worker.skipDelays();
    await room.finish();
    expect(room.mailsTo(book).length).toBeLessThanOrEqual(1);
  });
});
