import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HookOffice, HookRoom } from './hook-room.js';
import { silent } from './receiver.js';

let office: HookOffice;
let dead: HookRoom;
let alive: HookRoom;

// The real worker: relay, Redis, queues.
beforeAll(async () => {
  office = await HookOffice.open();
  dead = await HookRoom.open(office, ['time_entry.created']);
  alive = await HookRoom.open(office, ['time_entry.created']);
  dead.receiver.act = silent;
}, 60_000);
afterAll(async () => {
  await Promise.all([dead.receiver.stop(), alive.receiver.stop()]);
  await office.close();
});

describe('an endpoint that never answers', () => {
  it('gets two requests at a time, and costs neither another practice nor the mail anything', async () => {
    await Promise.all(Array.from({ length: 60 }, () => dead.room.log(10)));
    office.worker.start();
    await dead.receiver.whenReceived(2);
    await alive.room.log(50);
    await alive.room.me.ok('POST', '/auth/forgot', { email: alive.room.me.email });
    await alive.receiver.whenReceived(1);
    await office.smtp.waitForMail(({ to }) => to.includes(alive.room.me.email));
    const [sending] = await dead.inPractice<{ count: number }>(
      `SELECT count(*)::int AS count FROM webhook_deliveries WHERE sending_until IS NOT NULL`,
    );
    expect(sending!.count).toBeLessThanOrEqual(2);
    // Each waits ten seconds, and after that the endpoint rests: sixty are far away.
    expect(dead.receiver.received.length).toBeLessThan(10);
  }, 60_000);
});
