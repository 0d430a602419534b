import { BillingRoom } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import type { Answer } from '../support/visitor.js';

export interface QuoteLine {
  id: string;
  kind: string;
  description: string;
  serviceTypeId: string | null;
  hourlyRateMinor: number | null;
  amountMinor: number;
  taxCode: string;
  disbursementKind: string | null;
  optional: boolean;
}

export interface Quote {
  id: string;
  version: number;
  number: string | null;
  status: string;
  revision: number;
  revisesId: string | null;
  revisedById: string | null;
  validUntil: string | null;
  lines: QuoteLine[];
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  fullTotalMinor: number;
  acceptance: {
    name: string;
    onClientsWord: boolean;
    optionalLineIds: string[];
    totalMinor: number;
    pdfSha256: string;
  } | null;
  refusal: { reason: string } | null;
  engagementId: string | null;
  viewedAt: string | null;
}

/** The quote of the picture: R55 305.00 without options, R95 785.00 with all. */
export const HIGHVELD_LINES = (serviceTypeId: string) => [
  {
    kind: 'hours',
    description: 'Section 12B claim for four solar sites\nSchedules, apportionment and a memo for the return',
    serviceTypeId,
    estimatedMinutes: 720,
    hourlyRateMinor: 160_000,
  },
  { kind: 'fixed_fee', description: 'Annual financial statements', unitPriceMinor: 2_850_000 },
  { kind: 'disbursement', description: 'CIPC annual return fee', unitPriceMinor: 45_000, disbursementKind: 'agent' },
  { kind: 'fixed_fee', description: 'Monthly management accounts', unitPriceMinor: 2_880_000, optional: true },
  {
    kind: 'hours',
    description: 'Workshop for two bookkeepers',
    serviceTypeId,
    estimatedMinutes: 240,
    hourlyRateMinor: 160_000,
    optional: true,
  },
];

/** A practice with a client to quote for. */
export class QuoteRoom {
  private constructor(readonly billing: BillingRoom) {}

  static async open(app: TestApp, settings: object = {}): Promise<QuoteRoom> {
    return new QuoteRoom(await BillingRoom.open(app, settings));
  }

  get me() {
    return this.billing.me;
  }

  quote = (more: object = {}) =>
    this.me.ok<Quote>('POST', '/quotes', {
      clientId: this.billing.clientId,
      lines: HIGHVELD_LINES(this.billing.serviceTypeId),
      ...more,
    });

  read = (id: string) => this.me.ok<Quote>('GET', `/quotes/${id}`);

  send = (id: string, more: object = {}) =>
    this.me.ok<{ id: string }>('POST', `/quotes/${id}/send`, { channels: ['portal'], ...more });

  async sent(more: object = {}): Promise<Quote> {
    const { id } = await this.quote(more);
    await this.send(id);
    return this.read(id);
  }

  accept = (id: string, more: object = {}): Promise<Answer> =>
    this.me.post(`/quotes/${id}/accept`, { name: 'Anel Botha', ...more });

  async accepted(more: object = {}, acceptance: object = {}): Promise<Quote> {
    const { id } = await this.sent(more);
    const { status, body } = await this.accept(id, acceptance);
    if (status !== 200) throw new Error(`accept answered ${status}: ${JSON.stringify(body)}`);
    return body as unknown as Quote;
  }
}
