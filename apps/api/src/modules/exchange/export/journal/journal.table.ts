import { date, money, percent, text, words, currency, type Table } from '../../../../platform/tables/table.js';
import { accountsOf, type AccountCodesQuery } from './journal-accounts.js';
import { journalLines, type JournalLine } from './journal-lines.js';
import { billedBy, postingsOf, type Period, type Posting } from './postings.query.js';

const descriptionOf = ({ kind, number, reference, reason, amountMinor }: Posting): string =>
  ({
    invoice: `Invoice ${number}`,
    credit_note: `Credit note ${number}: ${reason}`,
    payment: `Payment ${reference}`,
    refund: `Refund ${reference}`,
    reversal: `Payment reversed: ${reason}`,
    write_off:
      amountMinor > 0 ? `Write-off of ${number} taken back: ${reason}` : `Balance of ${number} written off: ${reason}`,
    opening: `Opening balance ${number ?? ''}`,
  })[kind].trim();

/** A booking for each posting of the ledger: what sales, receipts and write-offs mean to an accounting package. */
export const journalTable = (period: Period, codes: AccountCodesQuery): Table<JournalLine> => {
  const accounts = accountsOf(codes);
  return {
    name: `journal-${period.from}-to-${period.to}`,
    title: 'Journal',
    columns: [
      date('Date', ({ posting }) => posting.date),
      words('Type', ({ posting }) => posting.kind),
      text('Document', ({ posting }) => posting.number ?? posting.reference),
      text('Client reference', ({ posting }) => posting.clientReference),
      text('Client', ({ posting }) => posting.clientName, 28),
      text('Account', ({ account }) => accounts[account].code, 10),
      text('Account name', ({ account }) => accounts[account].name, 26),
      text('Description', ({ posting }) => descriptionOf(posting), 40),
      words('VAT code', ({ taxCode }) => taxCode),
      percent('VAT rate', ({ rateBps }) => rateBps),
      currency(),
      money('Debit', ({ debitMinor }) => debitMinor),
      money('Credit', ({ creditMinor }) => creditMinor),
      text('Booking', ({ posting }) => posting.id, 38),
    ],
    page: async (uow, at) => {
      const { items, nextCursor } = await postingsOf(uow, period, at);
      const billed = await billedBy(
        uow,
        items.flatMap((posting) => documentOf(posting) ?? []),
      );
      return {
        items: items.flatMap((posting) => journalLines(posting, billed.get(documentOf(posting) ?? ''))),
        nextCursor,
      };
    },
  };
};

const documentOf = ({ kind, invoiceId, creditNoteId }: Posting): string | null =>
  kind === 'invoice' ? invoiceId : kind === 'credit_note' ? creditNoteId : null;
