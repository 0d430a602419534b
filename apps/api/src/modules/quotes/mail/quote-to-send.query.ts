import { formatDate, formatMoney } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { nextNumber } from '../../documents/index.js';
import { cut, type DocumentToSend } from '../../invoicing/index.js';
import { fillTemplate, messageTemplate } from '../../settings/index.js';
import { quoteRow } from '../persistence/quote-row.js';
import { termsOfToday } from '../print/quote-as-it-prints.query.js';
import { revisionNumber } from '../persistence/revision-number.js';

/** What a mail needs of a quote; of a draft with the number that it would get. Throws `not_found`. */
export async function quoteToSend(
  uow: UnitOfWork,
  id: string,
  kind: 'quote' | 'quote_reminder' = 'quote',
): Promise<DocumentToSend> {
  const row = await quoteRow(uow, id, { lock: false });
  const { terms, numberPattern } = row.terms
    ? { terms: row.terms, numberPattern: '' }
    : await termsOfToday(uow, row.clientId);
  const number =
    row.number ??
    (await revisionNumber(uow, row)) ??
    (await nextNumber(uow, { kind: 'quote', pattern: numberPattern, issueDate: uow.today }));
  const template = await messageTemplate(uow, kind);
  const money = (amountMinor: number) => formatMoney(amountMinor, row.currency, terms.locale);
  const text: DocumentToSend['text'] = (contactName, given) =>
    cut(
      fillTemplate(
        kind,
        { ...template, ...given },
        {
          practiceName: terms.supplier.name,
          clientName: terms.recipient.name,
          contactName: contactName ?? terms.recipient.name,
          number,
          issueDate: formatDate(row.issueDate ?? uow.today),
          validUntil: row.validUntil === null ? 'further notice' : formatDate(row.validUntil),
          total: money(row.totalMinor),
          totalWithOptions: money(row.fullTotalMinor),
        },
      ),
    );
  return { kind: 'quote', id, clientId: row.clientId, number, amountDueMinor: row.totalMinor, text };
}
