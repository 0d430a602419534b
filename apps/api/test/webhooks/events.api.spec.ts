import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { HookOffice, HookRoom } from './hook-room.js';

let office: HookOffice;
let hooks: HookRoom;
beforeAll(async () => void (office = await HookOffice.open()), 60_000);
afterEach(() => hooks.receiver.stop());
afterAll(() => office.close());

const told = async () =>
  (await hooks.deliveries()).map(({ event, objectId, sequence }) => ({ event, objectId, sequence })).reverse();

describe('what is told', () => {
  it('of an entry: that it was made, changed, deleted and brought back, numbered', async () => {
    hooks = await HookRoom.open(office, ['time_entry.*']);
    const { me } = hooks.room;
    const id = await hooks.room.log(50);
    await me.ok('PATCH', `/time-entries/${id}`, { minutes: 60, version: 1 });
    await me.ok('POST', `/time-entries/${id}/defer`, { until: '2027-01-01', reason: 'Next year' });
    await me.ok('DELETE', `/time-entries/${id}`);
    await me.ok('POST', `/time-entries/${id}/restore`);
    expect(await told()).toEqual(
      ['created', 'updated', 'updated', 'deleted', 'updated'].map((what, at) => ({
        event: `time_entry.${what}`,
        objectId: id,
        sequence: at + 1,
      })),
    );
    const [{ data }] = (await hooks.inPractice<{ data: object }>(
      `SELECT data FROM webhook_deliveries ORDER BY id LIMIT 1`,
    )) as [{ data: object }];
    // 50 minutes at R 850,00 an hour, rounded as the practice rounds (DOMAIN rule 3).
    expect(data).toMatchObject({ clientId: hooks.room.clientId, minutes: 50, billedMinutes: 50, billable: true });
  });

  it('of an invoice: finalised, sent and credited, to whom chose it', async () => {
    hooks = await HookRoom.open(office, ['invoice.finalised', 'invoice.sent', 'invoice.credited']);
    const invoice = await hooks.room.billed(50_000);
    await hooks.room.me.ok('POST', `/invoices/${invoice.id}/send`, { channels: ['email'], to: ['anel@karoo.example'] });
    await hooks.work();
    const publish = () => hooks.room.me.ok('POST', `/invoices/${invoice.id}/publish`);
    await publish();
    await publish();
    await hooks.room.credit(invoice.id, { full: true });
    expect(await told()).toEqual([
      { event: 'invoice.finalised', objectId: invoice.id, sequence: 1 },
      { event: 'invoice.sent', objectId: invoice.id, sequence: 2 },
      { event: 'invoice.sent', objectId: invoice.id, sequence: 3 },
      { event: 'invoice.credited', objectId: invoice.id, sequence: 4 },
    ]);
    const sent = await hooks.inPractice(
      `SELECT data->>'channel' AS channel, data->'to' AS "to" FROM webhook_deliveries WHERE event = 'invoice.sent' ORDER BY sequence`,
    );
    expect(sent).toEqual([
      { channel: 'email', to: ['anel@karoo.example'] },
      { channel: 'portal', to: [] },
    ]);
  });

  it('goes to each endpoint that wants it, once, and to no endpoint that is off or deleted', async () => {
    hooks = await HookRoom.open(office, ['*']);
    const { me } = hooks.room;
    const make = (events: string[]) =>
      me.ok<{ id: string }>('POST', '/webhook-endpoints', { url: hooks.receiver.url, events });
    const [second, other, off, gone] = await Promise.all([
      make(['time_entry.created']),
      make(['invoice.*']),
      make(['*']),
      make(['*']),
    ]);
    await me.ok('PATCH', `/webhook-endpoints/${off.id}`, { enabled: false, version: 1 });
    await me.ok('DELETE', `/webhook-endpoints/${gone.id}`);
    await hooks.room.log(50);
    const rows = await hooks.inPractice<{ endpoint: string; event: string }>(
      `SELECT endpoint_id AS endpoint, event_id AS event FROM webhook_deliveries`,
    );
    expect(rows.map(({ endpoint }) => endpoint).sort()).toEqual([hooks.endpoint.id, second.id].sort());
    expect(new Set(rows.map(({ event }) => event)).size).toBe(1);
    expect(rows.some(({ endpoint }) => endpoint === other.id)).toBe(false);
  });

  it('leaves nothing behind when nobody listens, or when the change is rolled back', async () => {
    hooks = await HookRoom.open(office, ['quote.*']);
    await hooks.room.log(50);
    const { me } = hooks.room;
    await me.ok('PATCH', `/webhook-endpoints/${hooks.endpoint.id}`, { events: ['*'], version: 1 });
    const refused = await me.post('/time-entries', { clientId: hooks.room.clientId, date: '2026-11-24', minutes: 50 });
    expect(refused.status).toBe(400);
    const counts = await hooks.inPractice(
      `SELECT (SELECT count(*)::int FROM webhook_deliveries) AS deliveries, (SELECT count(*)::int FROM webhook_sequences) AS sequences,
         (SELECT count(*)::int FROM outbox WHERE kind = 'webhook.deliver') AS jobs`,
    );
    expect(counts).toEqual([{ deliveries: 0, sequences: 0, jobs: 0 }]);
  });

  it('numbers an object without a gap, however many change it at once', async () => {
    hooks = await HookRoom.open(office, ['time_entry.*']);
    const id = await hooks.room.log(50);
    const defer = (day: number) =>
      hooks.room.me.post(`/time-entries/${id}/defer`, { until: `2027-01-${10 + day}`, reason: 'Later' });
    await Promise.all(Array.from({ length: 20 }, (_, day) => defer(day % 9)));
    const rows = await hooks.inPractice<{ sequence: string }>(
      `SELECT sequence FROM webhook_deliveries ORDER BY sequence`,
    );
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: rows.length }, (_, at) => at + 1),
    );
    expect(rows.length).toBeGreaterThan(1);
  });
});
