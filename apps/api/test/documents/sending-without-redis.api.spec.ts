import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CuttableRedis } from '../support/cuttable-redis.js';
import { PostOffice, PostRoom } from './post-room.js';

let redis: CuttableRedis;
let office: PostOffice;
let post: PostRoom;
beforeEach(async () => {
  redis = await CuttableRedis.start();
  office = await PostOffice.open({ REDIS_URL: redis.url });
  post = await PostRoom.open(office);
});
afterEach(async () => {
  await office.close();
  await redis.cut();
});

it('sends once when Redis is back, and no request waits for it meanwhile', async () => {
  await redis.cut();
  office.worker.start();
  expect(await post.send()).toMatchObject({ status: 202, body: { state: 'queued' } });
  expect(await post.send()).toMatchObject({ status: 200 });
  expect(post.attempts).toBe(0);
  await redis.restore();
  await office.smtp.waitForMail();
  await office.worker.stop();
  expect(await post.emails()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  expect(post.attempts).toBe(1);
});
