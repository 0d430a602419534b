import type { DocumentData, DocumentKind, DocumentSection } from '../document-data.js';

interface KindWords {
  /** over the large figure */
  amount: string;
  /** beside the double-ruled total, when nothing has come off it yet */
  total: string;
  due: string;
  draft: string;
}

export const KIND_WORDS: Readonly<Record<DocumentKind, KindWords>> = {
  invoice: {
    amount: 'Amount due',
    total: 'Total due',
    due: 'Due',
    draft: 'Draft. Not an invoice until it is finalised.',
  },
  credit_note: {
    amount: 'Amount credited',
    total: 'Total credited',
    due: 'Due',
    draft: 'Draft. Not a credit note until it is issued.',
  },
  quote: { amount: 'Total', total: 'Total', due: 'Valid until', draft: 'Draft. Not an offer until it is sent.' },
  receipt: {
    amount: 'Received',
    total: 'Total received',
    due: 'Due',
    draft: 'Draft. Not a receipt until it is issued.',
  },
  statement: {
    amount: 'Balance owing',
    total: 'Balance owing',
    due: 'Due',
    draft: 'Draft. Not a statement until it is sent.',
  },
  certificate: { amount: 'Accepted', total: 'Total accepted', due: 'Valid until', draft: 'Draft.' },
  deposit_request: {
    amount: 'Deposit due',
    total: 'Deposit due',
    due: 'Due',
    draft: 'Draft. Not a request until it is sent.',
  },
};

/** The label at the left of a section. */
export function sectionTitle({ kind, title, rows }: DocumentSection): string {
  if (title) return title;
  if (kind === 'time') return 'Time';
  if (kind === 'fixed_fee') return rows.length > 1 ? 'Fixed fees' : 'Fixed fee';
  if (kind === 'disbursement') return 'Costs';
  return kind === 'agent' ? 'Paid on\nyour behalf' : '';
}

/** What the sum before VAT is made of: "Time and fixed fee". Agent disbursements stand on their own. */
export function supplyWords({ kind, sections }: Pick<DocumentData, 'kind' | 'sections'>): string {
  if (kind === 'quote' || kind === 'certificate') return 'Work';
  const names = sections
    .filter(({ kind }) => kind !== 'agent')
    .map((section) => sectionTitle(section).replace(/\s+/g, ' ') || 'Items')
    .filter((name, index, all) => all.indexOf(name) === index)
    .map((name, index) => (index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)));
  const last = names.pop() ?? 'Sum';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
