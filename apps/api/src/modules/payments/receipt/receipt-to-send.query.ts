import { formatDate, formatMoney } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { cut, type DocumentToSend } from '../../invoicing/index.js';
import { fillTemplate, messageTemplate } from '../../settings/index.js';
import { paymentRow } from '../queries/payment-row.query.js';
import type { Receipt } from './receipt-of.query.js';

/** The mail that a receipt goes with. */
export async function receiptToSend(uow: UnitOfWork, paymentId: string, receipt: Receipt): Promise<DocumentToSend> {
  const { clientId, clientName, amountMinor, reference } = await paymentRow(uow, paymentId);
  const template = await messageTemplate(uow, 'receipt');
  const { currency, locale, name } = uow.practice;
  const text: DocumentToSend['text'] = (contactName, given) =>
    cut(
      fillTemplate(
        'receipt',
        { ...template, ...given },
        {
          practiceName: name,
          clientName,
          contactName: contactName ?? clientName,
          number: receipt.number,
          issueDate: formatDate(receipt.issueDate),
          total: formatMoney(amountMinor, currency, locale),
          reference,
        },
      ),
    );
  return { kind: 'receipt', id: paymentId, clientId, number: receipt.number, amountDueMinor: null, text };
}
