import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';

interface Job {
  id: string;
  kind: string;
  attempts: number;
  error: string | null;
  failedAt: string | null;
  canRetry: boolean;
}

let app: TestApp;
let worker: TestWorker;
let room: BillingRoom;
beforeAll(async () => {
  app = await startOnBillingDay();
  worker = await startTestWorker(app.config);
});
beforeEach(async () => void (room = await BillingRoom.open(app)));
afterAll(async () => {
  await worker.stop();
  await app.close();
});

const failed = async () => (await room.me.ok<{ items: Job[] }>('GET', '/jobs/failed')).items;

/** Given up after its last try. */
async function bury(kind: string, payload: object): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    `INSERT INTO outbox (practice_id, kind, payload, attempts, last_error, dead_at)
     VALUES ($1, $2, $3, 6, 'No room on the disk', now()) RETURNING id`,
    [room.me.practiceId, kind, payload],
    room.me.practiceId,
  );
  return row!.id;
}

const state = async (id: string) =>
  (
    await app.sql<{ done: boolean; attempts: number }>(
      `SELECT done_at IS NOT NULL AS done, attempts FROM outbox WHERE id = $1`,
      [id],
      room.me.practiceId,
    )
  )[0];

describe('work that was given up', () => {
  it('waits in a list, is tried again from its first try, and is gone when it is done', async () => {
    const invoice = await room.billed(50_000);
    const id = await bury('document.draw_pdf', { kind: 'invoice', documentId: invoice.id });
    expect(await failed()).toMatchObject([
      { id, kind: 'document.draw_pdf', attempts: 6, error: 'No room on the disk', canRetry: true },
    ]);
    const retry = () => room.me.post<Job>(`/jobs/failed/${id}/retry`);
    const [first, second] = await Promise.all([retry(), retry()]);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(first.body).toMatchObject({ id, attempts: 0, failedAt: null });
    expect(await failed()).toEqual([]);
    await worker.runDue();
    expect(await state(id)).toEqual({ done: true, attempts: 1 });
    const { items } = await room.me.ok<{ items: object[] }>('GET', '/audit-log?action=job.retried');
    expect(items).toMatchObject([
      { entityId: id, before: { kind: 'document.draw_pdf', error: 'No room on the disk' } },
    ]);
  });

  it('fails again where the reason still stands, and comes back to the list', async () => {
    const id = await bury('document.draw_pdf', { kind: 'invoice' });
    await room.me.ok('POST', `/jobs/failed/${id}/retry`);
    await worker.runDue();
    expect(await failed()).toMatchObject([{ id, attempts: 1, error: expect.stringContaining('payload') }]);
  });

  it('does not send a mail again that may have arrived', async () => {
    const id = await bury('delivery.send_email', { deliveryId: room.me.userId });
    expect(await failed()).toMatchObject([{ id, canRetry: false }]);
    expect(await room.me.post(`/jobs/failed/${id}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'job_retried_elsewhere' },
    });
    expect(await failed()).toHaveLength(1);
  });

  it('is shown and given to nobody else', async () => {
    const id = await bury('document.draw_pdf', { kind: 'invoice' });
    const other = await app.register('Somebody else');
    expect((await other.ok<{ items: Job[] }>('GET', '/jobs/failed')).items).toEqual([]);
    expect((await other.post(`/jobs/failed/${id}/retry`)).status).toBe(404);
  });
});
