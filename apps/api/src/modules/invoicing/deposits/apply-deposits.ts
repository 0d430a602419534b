import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { allocate, lockAccount } from '../../ledger/index.js';
import type { ComputedDraft } from '../draft/draft.js';
import { plannedDeposits, type PlannedDeposit } from './planned-deposits.query.js';

/**
 * What finalising takes from deposits. Looked at twice: without a deposit nobody waits for the account, and with one it is
 * worked out again once nobody else can draw on it.
 */
export async function lockedDeposits(
  uow: UnitOfWork,
  invoice: { id: string; clientId: string },
  draft: ComputedDraft,
): Promise<PlannedDeposit[]> {
  if ((await plannedDeposits(uow, invoice, draft)).length === 0) return [];
  await lockAccount(uow, invoice.clientId);
  return plannedDeposits(uow, invoice, draft);
}

/** Pays a posted invoice from them; needs the account's lock. */
export async function applyDeposits(
  uow: UnitOfWork,
  { invoiceId, clientId, issueDate }: { invoiceId: string; clientId: string; issueDate: string },
  deposits: readonly PlannedDeposit[],
): Promise<void> {
  for (const { engagementId, amountMinor } of deposits) {
    const wanted = [{ invoiceId, amountMinor }];
    await allocate(uow, { clientId, wanted, date: issueDate, cause: 'deposit', engagementId });
  }
}
