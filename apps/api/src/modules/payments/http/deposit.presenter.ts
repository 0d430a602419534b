import { NO_FACTS, type DocumentFacts } from '../../documents/index.js';
import type { EngagementDeposit } from '../deposits/deposit-of.query.js';
import type { DepositRequestRow } from '../deposits/deposit-request-row.js';
import type { DepositRequestResponse, EngagementDepositResponse } from './deposit.dto.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export const presentRequest = (row: DepositRequestRow, facts: DocumentFacts = NO_FACTS): DepositRequestResponse => ({
  id: row.id,
  engagementId: row.engagementId,
  engagementTitle: row.engagementTitle,
  clientId: row.clientId,
  number: row.number,
  issueDate: row.issueDate,
  dueDate: row.dueDate,
  amountMinor: row.amountMinor,
  currency: row.currency,
  requestedAt: row.requestedAt.toISOString(),
  withdrawnAt: instant(row.withdrawnAt),
  publishedAt: instant(facts.publishedAt),
  sentAt: instant(facts.sentAt),
  viewedAt: instant(facts.viewedAt),
});

export const presentDeposit = (deposit: EngagementDeposit): EngagementDepositResponse => ({
  agreedMinor: deposit.agreedMinor,
  requestedMinor: deposit.requestedMinor,
  receivedMinor: deposit.receivedMinor,
  appliedMinor: deposit.appliedMinor,
  heldMinor: deposit.heldMinor,
  openMinor: deposit.openMinor,
  toRequestMinor: deposit.toRequestMinor,
  requests: deposit.requests.map((row) => presentRequest(row, row.facts)),
  payments: deposit.payments.map(({ paymentId, date, reference, amountMinor, appliedMinor, heldMinor }) => ({
    paymentId,
    date,
    reference,
    amountMinor,
    appliedMinor,
    heldMinor,
  })),
});
