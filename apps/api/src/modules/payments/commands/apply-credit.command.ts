import { sumMinor } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { allocate, creditsOf } from '../../ledger/index.js';
import { standingOf } from '../queries/invoices-to-pay.query.js';

/**
 * Pays an invoice from the credit on its client's account, oldest payment first, as far as both go.
 * Throws `not_found`, `invoice_not_finalised`, `nothing_owed`, `no_credit`, `over_allocated`.
 */
export async function applyCredit(uow: UnitOfWork, invoiceId: string, wantedMinor?: number): Promise<void> {
  const { clientId, balanceMinor } = await standingOf(uow, invoiceId);
  if (balanceMinor === 0) throw new AppError('nothing_owed', 'This invoice owes nothing any more. Load it again.');
  const credits = (await creditsOf(uow, clientId)).filter(({ engagementId }) => engagementId === null);
  const creditMinor = sumMinor(credits.map(({ freeMinor }) => freeMinor));
  if (creditMinor === 0) throw new AppError('no_credit', 'There is no credit on this client’s account.');
  if (wantedMinor !== undefined && wantedMinor > Math.min(creditMinor, balanceMinor)) {
    const detail = 'This is more than the invoice owes or the account has.';
    throw new AppError('over_allocated', detail, { errors: [{ pointer: '/amountMinor', detail }] });
  }
  const wanted = [{ invoiceId, amountMinor: wantedMinor ?? balanceMinor }];
  const paid = await allocate(uow, { clientId, wanted, date: uow.today, cause: 'credit_on_account' });
  await audit(uow, {
    action: 'invoice.credit_applied',
    entity: 'invoice',
    entityId: invoiceId,
    after: { allocations: paid },
  });
}
