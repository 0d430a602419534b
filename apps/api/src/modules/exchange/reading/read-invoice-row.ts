import { dueDate as addTerms, parseMoney, type IsoDate } from '@atlasos/domain';
import { readDate, type DateOrder } from './dates-and-times.js';
import type { InvoiceField, InvoiceMapping } from './invoice-columns.js';
import type { FieldProblem, ReadRow } from './read-time-row.js';

export interface InvoiceRow {
  number: string;
  client: string;
  issueDate: IsoDate;
  dueDate: IsoDate;
  totalMinor: number;
  vatMinor: number | null;
  openMinor: number;
}

export interface InvoiceReading {
  mapping: InvoiceMapping;
  dateOrder: DateOrder;
  currency: string;
  /** Days that the practice gives where the file says no due date. */
  termsDays: number;
  /** Nobody owes an invoice of tomorrow. */
  today: IsoDate;
}

const NUMBER_CHARS_MAX = 60;
const NAME_CHARS_MAX = 200;

/** One open invoice of another program, or all that is wrong with it in words. */
export function readInvoiceRow(cells: readonly string[], reading: InvoiceReading): ReadRow<InvoiceRow> {
  const cell = (field: InvoiceField): string => cells[reading.mapping[field] ?? -1]?.trim() ?? '';
  const problems: Array<FieldProblem<InvoiceField>> = [];
  const wrong = (field: InvoiceField, detail: string) => void problems.push({ field, detail });
  const text = (field: InvoiceField, what: string, max: number): string => {
    if (cell(field) === '') wrong(field, `has no ${what}`);
    if (cell(field).length > max) wrong(field, `the ${what} has more than ${max} characters`);
    return cell(field);
  };
  const date = (field: InvoiceField): IsoDate | undefined => {
    const read = readDate(cell(field), reading.dateOrder);
    if (cell(field) !== '' && read === undefined) wrong(field, `“${cell(field)}” is not a date`);
    return read;
  };
  const money = (field: InvoiceField): number | undefined => {
    if (cell(field) === '') return undefined;
    const parsed = parseMoney(cell(field), reading.currency);
    if (!parsed.ok) wrong(field, `“${cell(field)}” is not an amount: ${parsed.reason}`);
    return parsed.ok ? parsed.amountMinor : undefined;
  };

  const number = text('number', 'number', NUMBER_CHARS_MAX);
  const client = text('client', 'client', NAME_CHARS_MAX);
  const issueDate = date('issueDate');
  if (cell('issueDate') === '') wrong('issueDate', 'has no date');
  if (issueDate !== undefined && issueDate > reading.today) wrong('issueDate', 'is dated in the future');
  const given = date('dueDate');
  if (issueDate !== undefined && given !== undefined && given < issueDate)
    wrong('dueDate', 'is due before it was issued');
  const total = money('total');
  if (cell('total') === '') wrong('total', 'has no total');
  if (total !== undefined && total <= 0) wrong('total', 'the total is not above zero');
  const vat = money('vat');
  if (vat !== undefined && total !== undefined && (vat < 0 || vat > total))
    wrong('vat', 'the VAT is not within the total');
  const open = money('open') ?? (cell('open') === '' ? total : undefined);
  if (open !== undefined && open <= 0 && cell('open') !== '') wrong('open', 'nothing of it is open');
  if (open !== undefined && total !== undefined && open > total) wrong('open', 'more is open than its total');
  const currency = cell('currency').toUpperCase();
  if (currency !== '' && currency !== reading.currency)
    wrong('currency', `is in ${currency.slice(0, 10)}; this practice works in ${reading.currency}`);

  if (problems.length > 0 || issueDate === undefined || total === undefined || open === undefined)
    return { ok: false, problems };
  return {
    ok: true,
    row: {
      number,
      client,
      issueDate,
      dueDate: given ?? addTerms(issueDate, reading.termsDays),
      totalMinor: total,
      vatMinor: vat ?? null,
      openMinor: open,
    },
  };
}
