import type { Answer } from '../support/visitor.js';
import { BillingRoom, type Invoice } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';

export interface DepositRequest {
  id: string;
  number: string;
  amountMinor: number;
  dueDate: string;
  withdrawnAt: string | null;
}

export interface Deposit {
  agreedMinor: number | null;
  requestedMinor: number;
  receivedMinor: number;
  appliedMinor: number;
  heldMinor: number;
  openMinor: number;
  toRequestMinor: number;
  requests: DepositRequest[];
  payments: { paymentId: string; appliedMinor: number; heldMinor: number }[];
}

/** A practice registered for VAT with an engagement of R1 000.00 an hour that agreed on a deposit of R3 000.00. */
export class DepositRoom {
  private constructor(
    readonly room: BillingRoom,
    readonly engagementId: string,
  ) {}

  static async open(app: TestApp, billing: object = {}): Promise<DepositRoom> {
    const room = await BillingRoom.open(app);
    return new DepositRoom(room, await engage(room, { depositMinor: 300_000, ...billing }));
  }

  get me() {
    return this.room.me;
  }

  engage = (billing: object, title?: string) => engage(this.room, billing, title);

  deposit = (id = this.engagementId) => this.me.ok<Deposit>('GET', `/engagements/${id}/deposit`);

  ask = (body: object = {}): Promise<Answer> =>
    this.me.post(`/engagements/${this.engagementId}/deposit-requests`, body);

  asked = (body: object = {}) =>
    this.me.ok<DepositRequest>('POST', `/engagements/${this.engagementId}/deposit-requests`, body);

  pay = (amountMinor: number, more: object = {}) =>
    this.me.ok<{ id: string; creditMinor: number; engagementId: string | null }>('POST', '/payments', {
      clientId: this.room.clientId,
      date: '2026-11-24',
      amountMinor,
      method: 'eft',
      engagementId: this.engagementId,
      ...more,
    });

  work = (minutes: number, engagementId = this.engagementId) => this.room.log(minutes, { engagementId });

  /** A draft of these entries alone. */
  draftOf = (...timeEntryIds: string[]) => this.room.draft({ timeEntryIds });

  async bill(minutes: number, engagementId?: string): Promise<Invoice> {
    return this.room.finalise((await this.draftOf(await this.work(minutes, engagementId))).id);
  }

  account = () =>
    this.me.ok<{ creditMinor: number; heldMinor: number; owedMinor: number }>(
      'GET',
      `/clients/${this.room.clientId}/account`,
    );
}

const engage = async (room: BillingRoom, billing: object, title = 'Section 12B claim') =>
  (
    await room.me.ok<{ id: string }>('POST', '/engagements', {
      clientId: room.clientId,
      title,
      billing: { kind: 'hourly', hourlyRateMinor: 100_000, ...billing },
    })
  ).id;
