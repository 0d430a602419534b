import { toDecimalText } from '@atlasos/domain';
import type { Readable } from 'node:stream';
import { csvStream, type CsvPage, type CsvValue } from '../../../platform/csv/csv.js';
import type { Actor } from '../../../platform/database/actor.js';
import type { Database } from '../../../platform/database/database.js';
import type { HistoryFilter, HistoryKind, Method } from './history-filter.js';
import { paymentHistory, type HistoryItem } from './history.query.js';

const HEAD = ['Date', 'Client', 'What', 'Method', 'Reference', 'Reason', 'Invoices', 'Currency', 'Amount'];
const PAGE_ROWS = 500;

const KIND_WORDS: Record<HistoryKind, string> = {
  payment: 'Payment',
  reversal: 'Reversal',
  refund: 'Refund',
  write_off: 'Write-off',
};
const METHOD_WORDS: Record<Method, string> = { eft: 'EFT', cash: 'Cash', card: 'Card', other: 'Other' };

const rowOf = (item: HistoryItem, currency: string): CsvValue[] => [
  item.date,
  item.clientName,
  item.kind === 'write_off' && item.amountMinor > 0 ? 'Write-off reversed' : KIND_WORDS[item.kind],
  item.method && METHOD_WORDS[item.method],
  item.reference,
  item.reason,
  item.invoices.map(({ invoiceNumber }) => invoiceNumber).join(' '),
  currency,
  { number: toDecimalText(item.amountMinor, currency) },
];

/** The payment history as a file; each page is a transaction of its own, the first before the answer begins: what fails then is told. */
export async function historyCsv(database: Database, actor: Actor, filter: HistoryFilter): Promise<Readable> {
  const read = (cursor?: string): Promise<CsvPage> =>
    database.transaction(
      actor,
      async (uow) => {
        const page = await paymentHistory(uow, filter, { limit: PAGE_ROWS, cursor });
        return { rows: page.items.map((item) => rowOf(item, uow.practice.currency)), next: page.nextCursor };
      },
      { readOnly: true },
    );
  const first = await read();
  return csvStream(HEAD, (cursor) => (cursor === null ? Promise.resolve(first) : read(cursor)));
}
