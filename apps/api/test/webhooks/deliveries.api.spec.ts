import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { HookOffice, HookRoom, type Endpoint } from './hook-room.js';
import { answer, breakOff, type Received } from './receiver.js';

let office: HookOffice;
let hooks: HookRoom;
beforeAll(async () => void (office = await HookOffice.open()), 60_000);
beforeEach(async () => {
  await office.travel('2026-11-24T09:00:00Z');
  hooks = await HookRoom.open(office, ['time_entry.created']);
});
afterEach(() => hooks.receiver.stop());
afterAll(() => office.close());

const only = async () => hooks.delivery((await hooks.deliveries())[0]!.id);

/** As a receiver checks it. */
function signatures({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const content = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`;
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

describe('a delivery', () => {
  it('arrives signed, and its log says what was sent and answered', async () => {
    const id = await hooks.room.log(50);
    await hooks.work();
    const received = hooks.receiver.received[0]!;
    expect(received.headers['webhook-signature']).toBe(signatures(received, hooks.endpoint.secret));
    expect(Math.abs(Number(received.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    expect(JSON.parse(received.body)).toMatchObject({
      id: received.headers['webhook-id'],
      type: 'time_entry.created',
      timestamp: '2026-11-24T09:00:00.000Z',
      objectId: id,
      sequence: 1,
      data: { minutes: 50, clientId: hooks.room.clientId },
    });
    expect(await only()).toMatchObject({
      state: 'delivered',
      attempts: 1,
      lastStatus: 200,
      messageId: received.headers['webhook-id'],
      tries: [{ attempt: 1, status: 200, answer: 'ok', error: null, request: { body: received.body } }],
    });
  });

  it.each([
    ['breaks the connection off', breakOff, null, 'The connection was broken off.'],
    ['answers 500', answer(500, 'no \u0000 room'), 500, 'The endpoint answered 500.'],
    [
      'redirects',
      answer(302, '', { Location: 'http://127.0.0.1:1/' }),
      302,
      'The endpoint answered 302; redirects are not followed.',
    ],
  ])('is tried again with the same id when the endpoint %s', async (_, act, status, error) => {
    hooks.receiver.act = act;
    await hooks.room.log(50);
    await hooks.work();
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 1, lastStatus: status, lastError: error });
    expect(await hooks.endpointNow()).toMatchObject({ enabled: true, failures: 1 });
    hooks.receiver.act = answer(204);
    await hooks.work();
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2, lastError: null });
    expect(await hooks.endpointNow()).toMatchObject({ failures: 0 });
    const [first, second] = hooks.receiver.received;
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect(second!.body).toBe(first!.body);
  });

  it('is given up after three days, the endpoint is switched off, and the practitioner told', async () => {
    hooks.receiver.act = answer(503);
    await hooks.room.log(50);
    await hooks.work();
    await office.travel('2026-11-27T08:59:59Z');
    await hooks.work();
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 2 });
    await office.travel('2026-11-27T09:00:00Z');
    await hooks.work();
    expect(await only()).toMatchObject({ state: 'failed', attempts: 3 });
    expect(await hooks.endpointNow()).toMatchObject({ enabled: false, disabledReason: 'failing' });
    await hooks.work();
    const mail = await office.smtp.waitForMail(({ to }) => to.includes(hooks.room.me.email));
    expect(mail.content.text).toContain(hooks.endpoint.url);
    await hooks.room.log(20);
    expect(await hooks.deliveries()).toHaveLength(1);
  });

  it('spares an endpoint that took something else meanwhile', async () => {
    hooks.receiver.act = answer(503);
    await hooks.room.log(50);
    await hooks.work();
    await office.travel('2026-11-26T09:00:00Z');
    hooks.receiver.act = (request, response) =>
      answer(request.body.includes('"minutes":20') ? 200 : 503)(request, response);
    await hooks.room.log(20);
    await hooks.work();
    await office.travel('2026-11-27T09:00:01Z');
    await hooks.work();
    expect((await hooks.deliveries()).map(({ state }) => state).sort()).toEqual(['delivered', 'failed']);
    expect(await hooks.endpointNow()).toMatchObject({ enabled: true });
  });

  it('of an endpoint that answers 410 is the last', async () => {
    hooks.receiver.act = answer(410);
    await hooks.room.log(50);
    await hooks.work();
    expect(await only()).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await hooks.endpointNow()).toMatchObject({ enabled: false, disabledReason: 'gone' });
  });

  it('can be replayed, and is the same message', async () => {
    await hooks.room.log(50);
    await hooks.work();
    const { id, messageId } = await only();
    const [first, second] = await Promise.all([1, 2].map(() => hooks.room.me.post(`/webhook-deliveries/${id}/replay`)));
    expect([first!.status, second!.status]).toEqual([202, 202]);
    await hooks.work();
    expect(hooks.receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([messageId, messageId]);
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2, tries: { length: 2 } });
  });

  it('is not sent once its endpoint is off, and says so', async () => {
    await hooks.room.log(50);
    await hooks.room.me.ok('PATCH', `/webhook-endpoints/${hooks.endpoint.id}`, { enabled: false, version: 1 });
    await hooks.work();
    const { id, ...delivery } = await only();
    expect(delivery).toMatchObject({ state: 'failed', attempts: 0, lastError: 'The endpoint is switched off.' });
    expect(hooks.receiver.received).toEqual([]);
    expect(await hooks.room.me.post(`/webhook-deliveries/${id}/replay`)).toMatchObject({
      status: 409,
      body: { code: 'endpoint_disabled' },
    });
  });
});

describe('a secret', () => {
  it('is changed over with both valid for a day', async () => {
    const fresh = await hooks.room.me.ok<Endpoint>('POST', `/webhook-endpoints/${hooks.endpoint.id}/rotate-secret`);
    expect(fresh.secret).not.toBe(hooks.endpoint.secret);
    await hooks.room.log(50);
    await hooks.work();
    await office.travel('2026-11-25T09:00:01Z');
    await hooks.room.log(20);
    await hooks.work();
    const [both, one] = hooks.receiver.received as [Received, Received];
    expect(both.headers['webhook-signature']).toBe(
      `${signatures(both, fresh.secret)} ${signatures(both, hooks.endpoint.secret)}`,
    );
    expect(one.headers['webhook-signature']).toBe(signatures(one, fresh.secret));
  });
});

describe('a test event', () => {
  it('goes to its endpoint alone, whatever that chose', async () => {
    await hooks.room.me.ok('POST', `/webhook-endpoints/${hooks.endpoint.id}/test`);
    await hooks.work();
    expect(hooks.receiver.received.map(({ body }) => JSON.parse(body) as { type: string })).toMatchObject([
      { type: 'endpoint.test', sequence: 1 },
    ]);
  });
});
