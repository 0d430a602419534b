import { describe, expect, it } from '@jest/globals';
import { proposalOf, type Work } from './proposal.js';
import { queueOf, type WipClient } from './queue.js';

const client = (clientId: string, valueMinor: number, deferredMinor = 0, draftedMinor = 0): WipClient => ({
  clientId,
  clientName: clientId,
  minutes: 0,
  valueMinor,
  deferredMinor,
  draftedMinor,
  oldestDate: null,
  limitValueMinor: null,
  limitAgeDays: null,
  overLimit: null,
  buckets: [valueMinor, 0, 0, 0],
});

describe('the queue', () => {
  it('holds whoever can be billed now, the largest first, and nobody twice', () => {
    const clients = [
      client('a', 500),
      client('b', 900),
      client('c', 900, 900),
      client('d', 700, 0, 700),
      client('e', 50),
    ];
    expect(queueOf(clients, new Set(['e'])).map(({ clientId }) => clientId)).toEqual(['b', 'a']);
  });
});

describe('the proposed invoice', () => {
  const work = (id: string, given: Partial<Work>): Work => ({
    id,
    kind: 'time',
    date: '2026-11-20',
    ageDays: 6,
    bucket: 0,
    description: '',
    serviceTypeName: null,
    minutes: null,
    valueMinor: 0,
    status: 'unbilled',
    deferredUntil: null,
    invoiceId: null,
    ...given,
  });
  const list = [
    work('fee', { valueMinor: 76_500 }),
    work('cipc', { kind: 'disbursement', valueMinor: 45_000, bucket: 1 }),
    work('later', { valueMinor: 10_000, status: 'deferred' }),
    work('there', { valueMinor: 20_000, status: 'drafted' }),
  ];
  const vat = { vatRegistered: true, vatRateBps: 1500, pricesIncludeVat: false };

  it('comes to R1 329.75 with CIPC as agent and R1 397.25 as recovered (DOMAIN rule 25)', () => {
    const agent = proposalOf(list, new Map([['cipc', 'agent']]), vat);
    expect([agent.totals.netMinor, agent.totals.vatMinor, agent.totals.totalMinor]).toEqual([121_500, 11_475, 132_975]);
    expect(proposalOf(list, new Map([['cipc', 'recovered']]), vat).totals.totalMinor).toBe(139_725);
  });

  it('leaves deferred and drafted work apart', () => {
    const { taken, deferred, draftedMinor, buckets } = proposalOf(list, new Map(), vat);
    expect([taken.length, deferred.length, draftedMinor]).toEqual([2, 1, 20_000]);
    expect(buckets).toEqual([76_500, 45_000, 0, 0]);
  });
});
