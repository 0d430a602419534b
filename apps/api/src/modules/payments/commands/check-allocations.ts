import { checkAllocations, type Allocation } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { ErrorCode } from '../../../platform/errors/error-codes.js';
import { standingsOf } from '../../ledger/index.js';
import { DRAFT_OWES_NOTHING, invoicesToPay } from '../queries/invoices-to-pay.query.js';

interface ToCheck {
  clientId: string;
  /** What there is to allocate. */
  amountMinor: number;
  allocations: readonly Allocation[];
}

const refuse = (code: ErrorCode, index: number, detail: string) =>
  new AppError(code, detail, { errors: [{ pointer: `/allocations/${index}/invoiceId`, detail }] });

async function assertPayable(uow: UnitOfWork, { clientId, allocations }: ToCheck): Promise<void> {
  const invoices = await invoicesToPay(
    uow,
    allocations.map(({ invoiceId }) => invoiceId),
  );
  allocations.forEach(({ invoiceId }, index) => {
    const invoice = invoices.get(invoiceId);
    if (!invoice) throw refuse('not_found', index, 'There is no such invoice in this practice.');
    if (invoice.clientId !== clientId)
      throw refuse(
        'invalid_request',
        index,
        'This invoice is another client’s. A payment pays the invoices of its own client.',
      );
    if (invoice.number === null) throw refuse('invoice_not_finalised', index, DRAFT_OWES_NOTHING);
  });
}

/**
 * Refuses what is wrong as things stand when the request begins: more than the payment or a balance, an invoice that is not this client's
 * to pay (DOMAIN rules 34 and 35). Throws `not_found`, `invoice_not_finalised`, `over_allocated`, `invalid_request`.
 */
export async function assertAllocatable(uow: UnitOfWork, request: ToCheck): Promise<void> {
  const { allocations, amountMinor } = request;
  if (allocations.length === 0) return;
  await assertPayable(uow, request);
  const standings = await standingsOf(
    uow,
    allocations.map(({ invoiceId }) => invoiceId),
  );
  const errors = checkAllocations(amountMinor, allocations, [...standings.values()]);
  if (errors.length === 0) return;
  throw new AppError(
    errors.some(({ pointer }) => pointer.endsWith('/invoiceId')) ? 'invalid_request' : 'over_allocated',
    errors[0]!.detail,
    { errors },
  );
}
