import type { ClientKey } from './clients.js';

export interface DemoPayment {
  client: ClientKey;
  on: string;
  /** Issue dates of the client's invoices that it pays: all that they owe, unless it says how much. */
  pays: readonly { issued: string; amountMinor?: number }[];
  /** What came beyond that: credit on account. */
  moreMinor?: number;
  method?: 'eft' | 'cash' | 'card';
  /** Instead of the client's own. */
  reference?: string;
  bounced?: { on: string; reason: string };
  refunded?: { on: string; amountMinor: number; reason: string };
}

const full = (client: ClientKey, on: string, ...issued: string[]): DemoPayment => ({
  client,
  on: `2026-${on}`,
  pays: issued.map((day) => ({ issued: `2026-${day}` })),
});

/** In the order of their days. What is not named here is still owed. */
export const PAYMENTS: readonly DemoPayment[] = [
  full('karoo', '08-12', '07-27'),
  full('langebaan', '08-27', '08-14'),
  full('lucja', '09-03', '08-21'),
  full('karoo', '09-08', '08-24'),
  full('rooibos', '09-10', '08-28'),
  full('bluecrane', '09-15', '08-31'),
  full('umhlanga', '09-16', '08-31'),
  full('protea', '09-24', '09-09'),
  {
    ...full('highveld', '09-30', '09-16'),
    moreMinor: 115_000,
    refunded: { on: '2026-10-05', amountMinor: 115_000, reason: 'Paid an invoice of somebody else’s' },
  },
  { ...full('baobab', '10-02', '09-18'), method: 'cash', reference: 'Cash box' },
  full('dang', '10-09', '09-25'),
  full('bluecrane', '10-14', '09-30'),
  full('umhlanga', '10-16', '09-30'),
  full('protea', '10-21', '10-07'),
  full('papadopoulos', '10-29', '10-15'),
  full('jacaranda', '11-02', '10-02'),
  full('ivanov', '11-04', '10-12'),
  { ...full('highveld', '11-06', '10-14'), moreMinor: 70_000 },
  { client: 'karoo', on: '2026-11-10', pays: [{ issued: '2026-10-20', amountMinor: 500_000 }] },
  { client: 'ndlovu', on: '2026-11-13', pays: [{ issued: '2026-07-06', amountMinor: 200_000 }] },
  { ...full('rooibos', '11-16', '10-22'), method: 'card', reference: 'Terminal 0077' },
  { ...full('svdm', '11-18', '08-03'), bounced: { on: '2026-11-19', reason: 'Returned unpaid by the bank' } },
  full('protea', '11-20', '11-06'),
  full('bluecrane', '11-24', '10-28', '10-29'),
];
