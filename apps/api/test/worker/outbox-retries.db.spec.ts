import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PermanentFailure } from '../../src/platform/outbox/job-handler.js';
import { JobRunner } from '../../src/platform/outbox/job-runner.js';
import { claimDue } from '../../src/platform/outbox/outbox-rows.js';
import { jobWorld, type JobWorld } from './job-world.js';

let world: JobWorld;
beforeEach(async () => void (world = await jobWorld()));
afterEach(() => world.close());

const fail = (error: Error) => () => Promise.reject(error);

describe('a job that fails', () => {
  it('waits longer each time, and is buried after its last try', async () => {
    const worker = await world.worker();
    worker.ledger.act = fail(new Error('the printer is on fire'));
    await worker.add();
    await worker.runDue();
    expect(await worker.runDue()).toBe(0); // not due before its delay is over
    expect(await world.rows()).toEqual([{ attempts: 1, done: false, dead: false, error: 'the printer is on fire' }]);
    for (let tries = 2; tries <= 4; tries += 1) {
      await worker.skipDelays();
      await worker.runDue();
    }
    expect(await world.rows()).toEqual([{ attempts: 3, done: false, dead: true, error: 'the printer is on fire' }]);
    expect(worker.ledger.began.map(({ attempt, isLast }) => [attempt, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(worker.ledger.givenUp).toEqual(['the printer is on fire']);
  });

  it('is buried at once when trying again is of no use', async () => {
    const worker = await world.worker();
    worker.ledger.act = fail(new PermanentFailure('no such document'));
    await worker.add();
    await worker.runDue();
    expect(await world.rows()).toEqual([{ attempts: 1, done: false, dead: true, error: 'no such document' }]);
    expect(worker.ledger.givenUp).toEqual(['no such document']);
  });

  it('is done by a later try', async () => {
    const worker = await world.worker();
    worker.ledger.act = ({ attempt }) => (attempt === 1 ? Promise.reject(new Error('later')) : Promise.resolve());
    await worker.add();
    await worker.runDue();
    await worker.skipDelays();
    await worker.runDue();
    expect(await world.rows()).toEqual([{ attempts: 2, done: true, dead: false, error: null }]);
  });

  it('is buried without running when its payload is not what the handler takes', async () => {
    const worker = await world.worker();
    await worker.add();
    await worker.database.acrossPractices(`UPDATE outbox SET payload = '{"n": "one"}'`);
    await worker.runDue();
    expect(worker.ledger.began).toEqual([]);
    expect(await world.rows()).toMatchObject([{ attempts: 1, dead: true }]);
  });
});

describe('a job whose worker died', () => {
  it('is begun again when its lease lapses, and counts as a try', async () => {
    const [first, second] = [await world.worker(), await world.worker()];
    // The first worker does not come back from its handler, as if it had been killed.
    let comeBack: () => void = () => undefined;
    first.ledger.act = () => new Promise((resolve) => (comeBack = resolve));
    await first.add();
    void first.runDue();
    await first.ledger.whenBegan(1);
    expect(await second.runDue()).toBe(0); // leased
    await second.skipDelays();
    expect(await second.runDue()).toBe(1);
    expect(second.ledger.began).toMatchObject([{ attempt: 2 }]);
    expect(await world.rows()).toMatchObject([{ attempts: 2, done: true }]);
    comeBack();
  });

  it('is buried when each try ended so', async () => {
    const worker = await world.worker();
    await worker.add();
    await worker.database.acrossPractices(`UPDATE outbox SET attempts = 3`);
    await worker.runDue();
    expect(worker.ledger.began).toEqual([]);
    expect(await world.rows()).toMatchObject([
      { attempts: 4, dead: true, error: 'The worker stopped during the last try.' },
    ]);
    expect(worker.ledger.givenUp).toHaveLength(1);
  });
});

describe('the same job handed over twice', () => {
  it('is begun by one worker only', async () => {
    const [one, two] = [await world.worker(), await world.worker()];
    await one.add(20);
    const due = await claimDue(one.database, 100);
    await Promise.all([one, two].flatMap(({ app }) => due.map((row) => app.get(JobRunner).run(row))));
    expect(one.ledger.began.length + two.ledger.began.length).toBe(20);
    expect((await world.rows()).every(({ attempts, done }) => attempts === 1 && done)).toBe(true);
  });
});

describe('a worker that is told to stop', () => {
  it('finishes what runs and leaves the rest for the next one', async () => {
    const [stopping, next] = [await world.worker(), await world.worker()];
    let finish: () => void = () => undefined;
    stopping.ledger.act = () => new Promise((resolve) => (finish = resolve));
    await stopping.add();
    void stopping.runDue();
    await stopping.ledger.whenBegan(1);
    await stopping.add();
    const [later] = await claimDue(stopping.database, 100);
    const stopped = stopping.app.get(JobRunner).stop();
    await stopping.app.get(JobRunner).run(later!);
    finish();
    await stopped;
    expect(await world.rows()).toMatchObject([
      { attempts: 1, done: true },
      { attempts: 0, done: false },
    ]);
    expect(await next.runDue()).toBe(1);
  });
});
