import { formatDate, formatMoney } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { printOf } from '../../documents/index.js';
import { cut, type DocumentToSend } from '../../invoicing/index.js';
import { fillTemplate, messageTemplate } from '../../settings/index.js';
import { depositRequestRow } from './deposit-request-row.js';

/** The mail that a deposit request goes with. Throws `not_found`, `deposit_withdrawn`. */
export async function depositToSend(uow: UnitOfWork, id: string): Promise<DocumentToSend> {
  const row = await depositRequestRow(uow, id);
  if (row.withdrawnAt !== null) throw new AppError('deposit_withdrawn', 'This request was withdrawn. Ask anew.');
  const { supplier, recipient, payment, locale } = await printOf(uow, 'deposit_request', id);
  const template = await messageTemplate(uow, 'deposit_request');
  const text: DocumentToSend['text'] = (contactName, given) =>
    cut(
      fillTemplate(
        'deposit_request',
        { ...template, ...given },
        {
          practiceName: supplier.name,
          clientName: recipient.name,
          contactName: contactName ?? recipient.name,
          number: row.number,
          issueDate: formatDate(row.issueDate),
          dueDate: formatDate(row.dueDate),
          total: formatMoney(row.amountMinor, row.currency, locale),
          engagement: row.engagementTitle,
          reference: payment?.reference ?? row.number,
        },
      ),
    );
  const { clientId, number, amountMinor } = row;
  return { kind: 'deposit_request', id, clientId, number, amountDueMinor: amountMinor, text };
}
