import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Relay } from '../../src/platform/outbox/relay.js';
import { CuttableRedis } from '../support/cuttable-redis.js';
import { jobWorld, type JobWorld } from './job-world.js';

let world: JobWorld;
beforeEach(async () => void (world = await jobWorld()));
afterEach(() => world.close());

async function forgetEverything(): Promise<number> {
  const keys = await world.redis.keys(`${world.prefix}:*`);
  return keys.length > 0 ? world.redis.del(keys) : 0;
}

const allDoneOnce = async (count: number) => {
  const rows = await world.rows();
  expect(rows).toHaveLength(count);
  expect(rows.filter(({ attempts, done }) => attempts !== 1 || !done)).toEqual([]);
};

describe('Redis', () => {
  it('may be shared by workers: two of them double nothing', async () => {
    const workers = [await world.worker(), await world.worker()];
    for (const worker of workers) worker.start();
    const ledgers = workers.map(({ ledger }) => ledger);
    await new Promise<void>((resolve) => {
      let left = 300;
      for (const ledger of ledgers) ledger.onBegan(() => (left -= 1) === 0 && resolve());
      void workers[0]!.add(300);
    });
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(ledgers.flatMap(({ times }) => times)).toEqual(Array<number>(300).fill(1));
    expect(ledgers.every(({ began }) => began.length > 0)).toBe(true);
    await allDoneOnce(300);
  });

  it('may forget everything: the rows are driven again', async () => {
    const idle = await world.worker();
    await idle.add(5);
    await idle.app.get(Relay).runOnce(); // handed over, and nobody takes it
    expect(await forgetEverything()).toBeGreaterThan(0);
    await idle.skipDelays();
    const worker = await world.worker();
    worker.start();
    await worker.ledger.whenBegan(5);
    await worker.stop();
    await allDoneOnce(5);
  });

  it('may hold a job twice: the second finds it done', async () => {
    const idle = await world.worker();
    await idle.add();
    await idle.app.get(Relay).runOnce();
    await idle.skipDelays();
    expect(await idle.runDue()).toBe(1); // done by another worker, Redis still has it
    const worker = await world.worker();
    worker.start();
    await worker.add();
    await worker.ledger.whenBegan(1);
    await worker.stop();
    expect(worker.ledger.began).toHaveLength(1);
    await allDoneOnce(2);
  });

  it('may be away: commits do not wait for it, and the work is done when it is back', async () => {
    const redis = await CuttableRedis.start();
    const worker = await world.worker(redis.url);
    worker.start();
    await worker.add();
    await worker.ledger.whenBegan(1);
    await redis.cut();
    await worker.add(3);
    expect(worker.ledger.began).toHaveLength(1);
    expect(await worker.app.get(Relay).runOnce()).toBe(0);
    await redis.restore();
    await worker.ledger.whenBegan(4);
    await worker.stop();
    await redis.cut();
    await allDoneOnce(4);
  });

  it('may be away when the worker starts and when it stops', async () => {
    const redis = await CuttableRedis.start();
    await redis.cut();
    const worker = await world.worker(redis.url);
    worker.start();
    await worker.add(2);
    await redis.restore();
    await worker.ledger.whenBegan(2);
    await redis.cut();
    await worker.stop();
    await allDoneOnce(2);
  });
});
