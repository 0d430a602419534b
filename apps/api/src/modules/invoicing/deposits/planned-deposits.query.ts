import { engagementShares, sumMinor, takeCredit } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { creditsOf } from '../../ledger/index.js';
import type { ComputedDraft } from '../draft/draft.js';
import { totalsOf } from '../print/invoice-document.js';
import { engagementParts } from './engagement-parts.query.js';

export interface PlannedDeposit {
  engagementId: string;
  amountMinor: number;
  /** Oldest first. */
  payments: { date: string; amountMinor: number }[];
}

/**
 * What the deposits that are held for engagements take off an invoice: of each at most what its own work and fees come to on it,
 * and at most what is left of it (DOMAIN rule 40). With the account's lock it is what finalising applies.
 */
export async function plannedDeposits(
  uow: UnitOfWork,
  invoice: { id: string; clientId: string },
  draft: ComputedDraft,
): Promise<PlannedDeposit[]> {
  const held = (await creditsOf(uow, invoice.clientId)).filter(({ engagementId }) => engagementId !== null);
  if (held.length === 0) return [];
  const vat = uow.practice;
  const { lines } = totalsOf(draft, { vat });
  const shares = engagementShares({
    totalMinor: draft.totalMinor,
    lines: lines.map((line, index) => ({ ...line, id: draft.lines[index]!.id })),
    parts: await engagementParts(uow, invoice.id),
    vat,
  });
  return [...shares].flatMap(([engagementId, shareMinor]) => {
    const own = held.filter((credit) => credit.engagementId === engagementId);
    const amountMinor = Math.min(shareMinor, sumMinor(own.map(({ freeMinor }) => freeMinor)));
    if (amountMinor === 0) return [];
    const paidOn = new Map(own.map((credit) => [credit.paymentId, credit.paidOn]));
    const payments = takeCredit(amountMinor, own).map((part) => ({
      date: paidOn.get(part.paymentId)!,
      amountMinor: part.amountMinor,
    }));
    return [{ engagementId, amountMinor, payments }];
  });
}
