import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as time from '../../src/modules/time/index.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Answer } from '../support/visitor.js';
import { creditNote, draftInvoice, inTransaction } from './documents.js';
import { Workbook, type Entry } from './workbook.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const DAYS = ['2026-10-30', '2026-11-02', '2026-11-10', '2026-11-20'] as const;

/** A practice that lives through random days. Refusals are part of life; errors are not. */
class RandomLife {
  private readonly ids: string[] = [];
  private readonly costs: string[] = [];
  private readonly clients: string[] = [];

  constructor(private readonly book: Workbook) {
    this.clients.push(book.clientId);
  }

  async begin(): Promise<void> {
    this.clients.push(await this.book.client('Thabo Trading', { rounding: { incrementMinutes: 15, mode: 'up' } }));
  }

  readonly steps = [
    'log',
    'log',
    'spend',
    'edit',
    'move',
    'toggle',
    'delete',
    'restore',
    'writeOff',
    'writeOffRest',
    'defer',
    'reprice',
    'draftAndFree',
    'bill',
    'release',
    'timer',
    'cost',
  ] as const;

  async step(name: (typeof this.steps)[number], n: number): Promise<void> {
    const { me } = this.book;
    const clientId = this.clients[n % this.clients.length]!;
    const date = DAYS[n % DAYS.length]!;
    const id = this.ids[n % Math.max(1, this.ids.length)];
    const cost = this.costs[n % Math.max(1, this.costs.length)];
    if (name === 'log') this.ids.push(await created(this.book.tryLog({ clientId, date, minutes: 1 + (n % 300) })));
    else if (name === 'spend') this.costs.push((await this.book.spend({ clientId, date, amountMinor: 1 + n })).id);
    else if (name === 'reprice') await this.reprice(n);
    else if (name === 'timer') await this.timer(clientId);
    else if (name === 'cost' && cost) await this.changeCost(cost, clientId, date, n);
    else if (!id) return;
    else if (name === 'edit') await this.edit(id, { minutes: 1 + (n % 400) });
    else if (name === 'move') await this.edit(id, { clientId, date });
    else if (name === 'toggle') await this.edit(id, { billable: n % 2 === 0 });
    else if (name === 'delete') await tried(me.delete(`/time-entries/${id}`));
    else if (name === 'restore') await tried(me.post(`/time-entries/${id}/restore`));
    else if (name === 'writeOff')
      await tried(me.post(`/time-entries/${id}/write-off`, { reason: 'Part', valueMinor: 1 + (n % 20_000) }));
    else if (name === 'writeOffRest') await tried(me.post(`/time-entries/${id}/write-off`, { reason: 'All' }));
    else if (name === 'defer')
      await tried(me.post(`/time-entries/${id}/defer`, { until: '2099-01-01', reason: 'Later' }));
    else await this.invoice(name, id, date);
  }

  private async edit(id: string, change: object): Promise<void> {
    const now = await this.book.me.get<Entry>(`/time-entries/${id}`);
    if (now.status === 200) await tried(this.book.change(now.body, change));
  }

  private async changeCost(id: string, clientId: string, date: string, n: number): Promise<void> {
    const { body } = await this.book.me.get<{ version: number }>(`/disbursements/${id}`);
    const tries = [
      () =>
        this.book.me.patch(`/disbursements/${id}`, { clientId, date, amountMinor: 1 + n, version: body.version ?? 1 }),
      () => this.book.me.post(`/disbursements/${id}/write-off`, { reason: 'Part', valueMinor: 1 + (n % 300) }),
      () => this.book.me.delete(`/disbursements/${id}`),
      () => this.book.me.post(`/disbursements/${id}/restore`),
    ];
    await tried(tries[n % tries.length]!());
  }

  private async reprice(n: number): Promise<void> {
    await tried(
      this.book.me.post('/rates', {
        hourlyRateMinor: 10_000 + n,
        effectiveFrom: DAYS[n % DAYS.length],
        clientId: this.clients[n % 2],
      }),
    );
    await tried(this.book.me.post('/rates/reprice', { from: '2026-01-01' }));
  }

  private async timer(clientId: string): Promise<void> {
    await tried(
      this.book.me.post('/timer/start', {
        clientId,
        serviceTypeId: this.book.serviceTypeId,
        startedAt: '2026-11-10T08:00:00Z',
      }),
    );
    this.ids.push(await created(this.book.me.post('/timer/stop', { stoppedAt: '2026-11-10T09:07:29Z' })));
  }

  private async invoice(name: string, id: string, date: string): Promise<void> {
    const { status, body } = await this.book.me.get<Entry>(`/time-entries/${id}`);
    if (status !== 200 || body.clientId === null) return;
    const { clientId } = body;
    if (name === 'release' && body.status === 'billed') {
      const creditNoteId = await creditNote(this.book, body.invoiceId!, clientId);
      const items = [{ id, wipValueMinor: body.valueMinor - body.writtenOffMinor }];
      await inTransaction(this.book, (uow) =>
        time.releaseFromInvoice(uow, { creditNoteId, date: '2026-11-24', items }),
      );
    }
    if (name === 'release' || !['unbilled', 'deferred'].includes(body.status)) return;
    const invoiceId = await draftInvoice(this.book, clientId);
    await inTransaction(this.book, async (uow) => {
      await time.claimForDraft(uow, { invoiceId, clientId, ids: [id] });
      if (name === 'draftAndFree') return time.releaseFromDraft(uow, [id]);
      return time.markBilled(uow, {
        invoiceId,
        invoiceNumber: `INV-${invoiceId}`,
        issueDate: date > body.date ? date : '2026-11-24',
        items: [{ id, wipValueMinor: body.wipMinor }],
      });
    });
  }
}

async function tried(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  if (answer.status >= 500) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

const created = async (call: Promise<Answer>): Promise<string> => {
  const answer = await tried(call);
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body['id'] as string;
};

interface Sum {
  clientId: string;
  value: number;
  minutes: number;
}

const fromRows = (book: Workbook) =>
  app.sql<Sum>(
    `SELECT client_id AS "clientId", sum(value)::int AS value, sum(minutes)::int AS minutes FROM (
       SELECT client_id, value_minor - written_off_minor AS value, billed_minutes AS minutes FROM time_entries WHERE state IN ('open', 'drafted') AND deleted_at IS NULL
       UNION ALL SELECT client_id, amount_minor - written_off_minor, 0 FROM disbursements WHERE state IN ('open', 'drafted') AND deleted_at IS NULL) w
     GROUP BY client_id HAVING sum(value) <> 0 OR sum(minutes) <> 0 ORDER BY client_id`,
    [],
    book.me.practiceId,
  );

const fromMovements = (book: Workbook) =>
  app.sql<Sum>(
    `SELECT client_id AS "clientId", sum(value_minor)::int AS value, sum(minutes)::int AS minutes FROM wip_movements
     GROUP BY client_id HAVING sum(value_minor) <> 0 OR sum(minutes) <> 0 ORDER BY client_id`,
    [],
    book.me.practiceId,
  );

const names = new RandomLife({} as Workbook).steps;

describe('movements of WIP', () => {
  it('always add up to the WIP of the rows, per client, and every period closes where the next opens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(100_000)), { minLength: 30, maxLength: 40 }),
        async (steps) => {
          const book = await Workbook.open(app);
          const life = new RandomLife(book);
          await life.begin();
          for (const [name, n] of steps) await life.step(name, n);

          expect(await fromMovements(book)).toEqual(await fromRows(book));
          const period = (from: string, to: string) =>
            book.me.ok<{ openingMinor: number; closingMinor: number }>('GET', `/wip/movements?from=${from}&to=${to}`);
          const periods = [
            await period('2026-01-01', '2026-10-31'),
            await period('2026-11-01', '2026-11-10'),
            await period('2026-11-11', '2099-12-31'),
          ];
          expect(periods.map(({ openingMinor }) => openingMinor)).toEqual([
            0,
            periods[0]!.closingMinor,
            periods[1]!.closingMinor,
          ]);
          const { totals } = await book.me.ok<{ totals: { valueMinor: number; buckets: number[] } }>(
            'GET',
            '/wip?asOf=2099-12-31',
          );
          expect(totals.valueMinor).toBe(periods[2]!.closingMinor);
          expect(totals.buckets.reduce((sum, value) => sum + value, 0)).toBe(totals.valueMinor);
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});
