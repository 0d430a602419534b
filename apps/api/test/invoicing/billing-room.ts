import { travelTo } from '@atlasos/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Answer, Visitor } from '../support/visitor.js';

export interface InvoiceLine {
  id: string;
  position: number;
  kind: string;
  description: string;
  quantity: number | null;
  minutes: number | null;
  unitPriceMinor: number | null;
  grossMinor: number;
  amountMinor: number;
  taxCode: string;
  timeEntryIds: string[];
  disbursementId: string | null;
  disbursementKind: string | null;
  creditableMinor: number;
}

export interface Invoice {
  id: string;
  version: number;
  number: string | null;
  status: string;
  issueDate: string;
  dueDate: string;
  heading: string;
  grouping: string;
  discount: { percentBps?: number; amountMinor?: number } | null;
  lines: InvoiceLine[];
  work: {
    timeEntryId: string | null;
    wipValueMinor: number;
    billedMinor: number;
    adjustReason: string | null;
    released: boolean;
  }[];
  vat: { taxCode: string; rateBps: number; baseMinor: number; vatMinor: number }[];
  discountMinor: number;
  agentMinor: number;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  creditedMinor: number;
  paidMinor: number;
  balanceMinor: number;
  creditNotes: { number: string; totalMinor: number }[];
}

export interface CreditNote {
  id: string;
  number: string;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  lines: { invoiceLineId: string; amountMinor: number }[];
  vat: { vatMinor: number }[];
  releasedTime: boolean;
}

export const textsOf = ({ lines }: Pick<Invoice, 'lines'>) => lines.map(({ description }) => description);

/** A server on whose clock it is 24 November 2026, eleven in the morning in Johannesburg. */
export async function startOnBillingDay(): Promise<TestApp> {
  const app = await startTestApp();
  await travelTo({ query: (sql) => app.sql(sql) }, '2026-11-24T09:00:00Z');
  return app;
}

/** A practice that is ready to invoice: registered for VAT, with bank details, one client, one service, R850.00 an hour. */
export class BillingRoom {
  private constructor(
    readonly app: TestApp,
    readonly me: Visitor,
    readonly clientId: string,
    readonly serviceTypeId: string,
  ) {}

  static async open(app: TestApp, settings: object = {}): Promise<BillingRoom> {
    const me = await app.register();
    const client = await me.ok<{ id: string }>('POST', '/clients', {
      name: 'Karoo Blooms (Pty) Ltd',
      kind: 'company',
      billingAddress: '27 Caledon Street\nGraaff-Reinet 6280',
      contacts: [{ name: 'Anel Botha', email: 'anel@karoo.example', portalAccess: true }],
    });
    const service = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Bookkeeping' });
    await me.ok('POST', '/rates', { hourlyRateMinor: 85_000, effectiveFrom: '2020-01-01' });
    const room = new BillingRoom(app, me, client.id, service.id);
    await room.settings({
      vatRegistered: true,
      vatNumber: '4870291356',
      address: 'Unit 4, 112 Bree Street\nCape Town 8001',
      bankDetails: { bankName: 'Nedbank', branchCode: '198765', accountName: 'L Maseko', accountNumber: '1098765432' },
      ...settings,
    });
    return room;
  }

  async settings(change: object): Promise<void> {
    const { version } = await this.me.ok<{ version: number }>('GET', '/practice');
    await this.me.ok('PATCH', '/practice', { ...change, version });
  }

  client = async (more: object = {}) =>
    (await this.me.ok<{ id: string }>('POST', '/clients', { name: 'Blue Crane', kind: 'company', ...more })).id;

  service = async (name: string) => (await this.me.ok<{ id: string }>('POST', '/service-types', { name })).id;

  log = async (minutes: number, more: object = {}) =>
    (
      await this.me.ok<{ id: string }>('POST', '/time-entries', {
        clientId: this.clientId,
        serviceTypeId: this.serviceTypeId,
        date: '2026-11-20',
        description: 'Cash book captured',
        minutes,
        ...more,
      })
    ).id;

  entry = (id: string) =>
    this.me.ok<{ status: string; wipMinor: number; invoiceId: string | null; invoiceNumber: string | null }>(
      'GET',
      `/time-entries/${id}`,
    );

  spend = async (amountMinor: number, kind: 'agent' | 'recovered', more: object = {}) =>
    (
      await this.me.ok<{ id: string }>('POST', '/disbursements', {
        clientId: this.clientId,
        date: '2026-11-16',
        description: 'CIPC annual return fee',
        amountMinor,
        kind,
        ...more,
      })
    ).id;

  draft = (more: object = {}) => this.me.ok<Invoice>('POST', '/invoices', { clientId: this.clientId, ...more });

  invoice = (id: string) => this.me.ok<Invoice>('GET', `/invoices/${id}`);

  patch = async (invoice: Invoice, change: object): Promise<Invoice> =>
    this.me.ok<Invoice>('PATCH', `/invoices/${invoice.id}`, {
      version: (await this.invoice(invoice.id)).version,
      ...change,
    });

  /** Adds a fee of one line and answers the invoice. */
  fee = async (invoice: Invoice, unitPriceMinor: number, more: object = {}): Promise<Invoice> =>
    (
      await this.me.ok<{ invoice: Invoice }>('POST', `/invoices/${invoice.id}/lines`, {
        kind: 'fixed_fee',
        description: 'Annual financial statements',
        unitPriceMinor,
        ...more,
      })
    ).invoice;

  patchLine = async (invoice: Invoice, lineId: string, change: object): Promise<Invoice> =>
    (
      await this.me.ok<{ invoice: Invoice }>('PATCH', `/invoices/${invoice.id}/lines/${lineId}`, {
        version: (await this.invoice(invoice.id)).version,
        ...change,
      })
    ).invoice;

  finalise = (id: string) => this.me.ok<Invoice>('POST', `/invoices/${id}/finalise`);

  tryFinalise = (id: string): Promise<Answer> => this.me.post(`/invoices/${id}/finalise`);

  credit = (id: string, body: object) =>
    this.me.ok<CreditNote>('POST', `/invoices/${id}/credit-notes`, { reason: 'Billed by mistake', ...body });

  tryCredit = (id: string, body: object): Promise<Answer> =>
    this.me.post(`/invoices/${id}/credit-notes`, { reason: 'Billed by mistake', ...body });

  /** A finalised invoice of one fee. */
  async billed(unitPriceMinor: number): Promise<Invoice> {
    const draft = await this.draft();
    await this.fee(draft, unitPriceMinor);
    return this.finalise(draft.id);
  }
}
