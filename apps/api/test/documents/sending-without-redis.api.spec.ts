import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CuttableRedis } from '../support/cuttable-redis.js';
import { PostRoom } from './post-room.js';

let redis: CuttableRedis;
let post: PostRoom;
beforeEach(async () => {
  redis = await CuttableRedis.start();
  post = await PostRoom.open({ REDIS_URL: redis.url });
});
afterEach(async () => {
  await post.close();
  await redis.cut();
});

it('sends once when Redis is back, and no request waits for it meanwhile', async () => {
  await redis.cut();
  post.worker.start();
  expect(await post.send()).toMatchObject({ status: 202, body: { state: 'queued' } });
  expect(await post.send()).toMatchObject({ status: 200 });
  expect(post.smtp.attempts).toBe(0);
  await redis.restore();
  await post.smtp.waitForMail();
  await post.worker.stop();
  expect(await post.emails()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  expect(post.smtp.attempts).toBe(1);
});
