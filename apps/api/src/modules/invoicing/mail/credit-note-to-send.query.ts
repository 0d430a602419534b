import { formatDate, formatMoney } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fillTemplate, messageTemplate } from '../../settings/index.js';
import { creditNoteView } from '../queries/credit-notes.query.js';
import { cut, type DocumentToSend } from './document-to-send.js';

/** Throws `not_found`. */
export async function creditNoteToSend(uow: UnitOfWork, id: string): Promise<DocumentToSend> {
  const note = await creditNoteView(uow, id);
  const template = await messageTemplate(uow, 'credit_note');
  const text: DocumentToSend['text'] = (contactName, given) =>
    cut(
      fillTemplate(
        'credit_note',
        { ...template, ...given },
        {
          practiceName: uow.practice.name,
          clientName: note.clientName,
          contactName: contactName ?? note.clientName,
          number: note.number,
          issueDate: formatDate(note.issueDate),
          total: formatMoney(note.totalMinor, note.currency, uow.practice.locale),
          invoiceNumber: note.invoiceNumber,
          reason: note.reason,
        },
      ),
    );
  return { kind: 'credit_note', id, clientId: note.clientId, number: note.number, amountDueMinor: null, text };
}
