import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { jobWorld, type JobWorld } from './job-world.js';

let world: JobWorld;
beforeEach(async () => void (world = await jobWorld()));
afterEach(() => world.close());

const system = () => ({ kind: 'system' as const, practiceId: world.practiceId });

describe('news for the worker', () => {
  it('is not told when its change is rolled back', async () => {
    const worker = await world.worker();
    const outbox = worker.app.get(Outbox);
    const failing = worker.database.transaction(system(), async (uow) => {
      await outbox.add(uow, 'document.draw_pdf', { n: 1 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await worker.runDue()).toBe(0);
    expect(await world.rows()).toEqual([]);
  });

  it('is done once, and then no more', async () => {
    const worker = await world.worker();
    await worker.add();
    expect(await worker.runDue()).toBe(1);
    await worker.skipDelays();
    expect(await worker.runDue()).toBe(0);
    expect(await world.rows()).toEqual([{ attempts: 1, done: true, dead: false, error: null }]);
  });

  it('starts its job well before the next poll', async () => {
    const worker = await world.worker();
    worker.start();
    const waits: number[] = [];
    for (let n = 1; n <= 20; n += 1) {
      const began = worker.ledger.whenBegan(n);
      await worker.add();
      const committedAt = performance.now();
      await began;
      waits.push(performance.now() - committedAt);
    }
    // The first ones wait for the queues to connect; the machine may be busy with other tests.
    expect(waits.sort((a, b) => a - b)[5]).toBeLessThan(100);
  });
});
