import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimDelivery } from '../../src/modules/webhooks/jobs/claim-delivery.js';
import { HookOffice, HookRoom } from './hook-room.js';
import { answer } from './receiver.js';

const EVENTS = 200;

let office: HookOffice;
let hooks: HookRoom;

beforeAll(async () => {
  office = await HookOffice.open();
  hooks = await HookRoom.open(office, ['time_entry.created']);
}, 60_000);
afterAll(async () => {
  await hooks.receiver.stop();
  await office.close();
});

describe('an endpoint that answers at once', () => {
  it('is claimed without holding up who makes the next delivery for it', async () => {
    await hooks.room.log(10);
    const [first] = await hooks.deliveries();
    await office.worker.database
      .transaction({ kind: 'system', practiceId: hooks.room.me.practiceId }, async (uow) => {
        await claimDelivery(uow, first!.id);
        await hooks.room.log(10);
        throw new Error('given back');
      })
      .catch((error: Error) => expect(error.message).toBe('given back'));
    expect(await hooks.deliveries()).toHaveLength(2);
    await hooks.work();
    expect(hooks.receiver.received.splice(0)).toHaveLength(2);
  });

  it('takes along who comes behind, whose own job waits and sees to both should the first one be lost', async () => {
    const undone = () =>
      hooks.inPractice<{ id: string; waits: boolean }>(
        `SELECT id, next_at > clock_timestamp() AS waits FROM outbox WHERE kind = 'webhook.deliver' AND done_at IS NULL ORDER BY id`,
      );
    const before = new Set((await undone()).map(({ id }) => id));
    await hooks.room.log(10);
    await hooks.room.log(10);
    const jobs = (await undone()).filter(({ id }) => !before.has(id));
    expect(jobs.map(({ waits }) => waits)).toEqual([false, true]);
    await office.app.sql(`UPDATE outbox SET done_at = clock_timestamp() WHERE id = $1`, [jobs[0]!.id]);
    await hooks.work();
    expect(hooks.receiver.received.splice(0)).toHaveLength(2);
  });

  it('gives other endpoints their turn after five seconds and goes on in a job of its own', async () => {
    const jobs = () => hooks.inPractice(`SELECT 1 FROM outbox WHERE kind = 'webhook.deliver'`);
    const before = (await jobs()).length;
    hooks.receiver.act = (_, response) => void setTimeout(() => response.writeHead(204).end(), 2_600);
    for (let n = 0; n < 5; n += 1) await hooks.room.log(10);
    await hooks.work();
    await hooks.work();
    hooks.receiver.act = answer(204);
    expect(hooks.receiver.received.splice(0)).toHaveLength(5);
    expect((await jobs()).length - before).toBeGreaterThan(5);
    const states = await hooks.inPractice(
      `SELECT state, attempts, count(*)::int AS count FROM webhook_deliveries GROUP BY state, attempts`,
    );
    expect(states).toEqual([{ state: 'delivered', attempts: 1, count: 4 + 5 }]);
  }, 30_000);

  it('takes each event once while more are made, and holds up nobody who makes them', async () => {
    office.worker.start();
    const makers = Array.from({ length: 10 }, async () => {
      for (let n = 0; n < EVENTS / 10; n += 1) await hooks.room.log(10);
    });
    await Promise.all(makers);
    await hooks.receiver.whenReceived(EVENTS);
    await office.worker.stop();
    const messages = hooks.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([messages.length, new Set(messages).size]).toEqual([EVENTS, EVENTS]);
    const states = await hooks.inPractice(
      `SELECT state, attempts, count(*)::int AS count FROM webhook_deliveries GROUP BY state, attempts`,
    );
    expect(states).toEqual([{ state: 'delivered', attempts: 1, count: EVENTS + 9 }]);
  }, 60_000);
});
