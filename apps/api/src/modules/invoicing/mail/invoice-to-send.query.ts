import { formatDate, formatMoney } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { balancesOf } from '../../ledger/index.js';
import { fillTemplate, messageTemplate } from '../../settings/index.js';
import { issuedRow } from '../persistence/finalised-row.js';
import { cut, type DocumentToSend } from './document-to-send.js';

/** Throws `not_found`, `invoice_not_finalised`. */
export async function invoiceToSend(uow: UnitOfWork, invoiceId: string): Promise<DocumentToSend> {
  const { clientId, number, issueDate, dueDate, totalMinor, currency, terms } = await issuedRow(uow, invoiceId, {
    lock: false,
  });
  const amountDueMinor = (await balancesOf(uow, [invoiceId])).get(invoiceId)?.balanceMinor ?? totalMinor;
  const template = await messageTemplate(uow, 'invoice');
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, terms.locale);
  const text: DocumentToSend['text'] = (contactName, given) =>
    cut(
      fillTemplate(
        'invoice',
        { ...template, ...given },
        {
          practiceName: terms.supplier.name,
          clientName: terms.recipient.name,
          contactName: contactName ?? terms.recipient.name,
          number,
          issueDate: formatDate(issueDate),
          dueDate: formatDate(dueDate),
          total: money(totalMinor),
          balance: money(amountDueMinor),
          reference: terms.payment?.reference ?? number,
        },
      ),
    );
  return { kind: 'invoice', id: invoiceId, clientId, number, amountDueMinor, text };
}
