import { returnToPresent, travelTo } from '@atlasos/testing';
import { createHash } from 'node:crypto';
import { HIGHVELD_LINES, type Quote } from '../quotes/quote-room.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { PortalHouse } from './portal-room.js';

/** A quote as the portal shows it. */
export interface Offer extends Omit<Quote, 'acceptance' | 'refusal'> {
  today: string;
  replacedById: string | null;
  title: string;
  decidedAt: string | null;
  acceptance: { name: string; at: string; optionalLineIds: string[]; totalMinor: number; pdfSha256: string } | null;
  refusal: { name: string } | null;
}

/** What is told of a quote once the portal shows it. */
export const AFTER_SENDING = `object_id = $1 AND event <> 'quote.sent'`;

export const at = (path: string) => `/api/portal/v1${path}`;
export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const option = ({ lines }: Pick<Quote, 'lines'>, text: string) =>
  lines.find(({ optional, description }) => optional && description.startsWith(text))!.id;

const ownerOf = ({ office }: PortalHouse) => ({ query: (sql: string) => office.app.sql(sql) });

/** A practice on 24 November 2026 that tells a program of its quotes, and a contact of its client, signed in to the portal. */
export class OfferRoom {
  private constructor(
    readonly house: PortalHouse,
    readonly practice: Awaited<ReturnType<PortalHouse['practice']>>,
    readonly contact: Visitor,
  ) {}

  static async open(): Promise<OfferRoom> {
    const house = await PortalHouse.open();
    await travelTo(ownerOf(house), '2026-11-24T09:00:00Z');
    const practice = await house.practice();
    await practice.me.ok('POST', '/webhook-endpoints', { url: 'http://127.0.0.1:9/hooks', events: ['quote.*'] });
    return new OfferRoom(house, practice, await house.signIn(practice.email));
  }

  get me() {
    return this.practice.me;
  }

  travelTo = (instant: string) => travelTo(ownerOf(this.house), instant);

  rows = <Row extends Record<string, unknown>>(sql: string, params: unknown[] = []) =>
    this.house.office.app.sql<Row>(sql, params, this.me.practiceId);

  draft = (more: object = {}) =>
    this.me.ok<Quote>('POST', '/quotes', {
      clientId: this.practice.clientId,
      lines: HIGHVELD_LINES(this.practice.serviceTypeId),
      ...more,
    });

  async sent(more: object = {}, channels = ['portal']): Promise<Quote> {
    const { id } = await this.draft(more);
    await this.me.ok('POST', `/quotes/${id}/send`, { channels });
    return this.me.ok('GET', `/quotes/${id}`);
  }

  offer = (id: string) => this.contact.ok<Offer>('GET', at(`/quotes/${id}`));

  accept = (id: string, more: object = {}, headers?: Record<string, string>): Promise<Answer> =>
    this.contact.post(at(`/quotes/${id}/accept`), { name: 'Anel Botha', ...more }, headers);

  async close(): Promise<void> {
    await returnToPresent(ownerOf(this.house));
    await this.house.close();
  }
}
