import type { Product } from '@atlasos/testing/product';
import type { Invoice } from '../invoicing/billing-room.js';
import { Visitor } from '../support/visitor.js';

/** A practice on the built product, ready to invoice. */
export class CrashPractice {
  private constructor(
    readonly me: Visitor,
    readonly clientId: string,
    readonly serviceTypeId: string,
  ) {}

  static async open({ appUrl }: Product): Promise<CrashPractice> {
    const me = new Visitor(appUrl);
    await me.register({ email: 'lerato@maseko.example' });
    const client = await me.ok<{ id: string }>('POST', '/clients', { name: 'Karoo Blooms', kind: 'company' });
    const service = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Bookkeeping' });
    await me.ok('POST', '/rates', { hourlyRateMinor: 85_000, effectiveFrom: '2020-01-01' });
    return new CrashPractice(me, client.id, service.id);
  }

  drafts(count: number): Promise<string[]> {
    return Promise.all(
      Array.from({ length: count }, async () => {
        const { id } = await this.me.ok<Invoice>('POST', '/invoices', { clientId: this.clientId });
        const line = { kind: 'fixed_fee', description: 'Annual return', unitPriceMinor: 10_000 };
        await this.me.ok('POST', `/invoices/${id}/lines`, line);
        return id;
      }),
    );
  }

  async finalised(count: number): Promise<string[]> {
    const ids = await this.drafts(count);
    await Promise.all(ids.map((id) => this.me.ok('POST', `/invoices/${id}/finalise`)));
    return ids;
  }

  /** Every item of a list, page by page. */
  async all<Item>(path: string): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await this.me.get<{ items: Item[]; nextCursor: string | null }>(path, { cursor, limit: 20 });
      items.push(...body.items);
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    return items;
  }
}
