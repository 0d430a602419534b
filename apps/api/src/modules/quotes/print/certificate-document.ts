import { formatDate, localDate, localTime, type DocumentTotals } from '@atlasos/domain';
import type { DocumentData } from '../../../platform/pdf/index.js';
import type { StoredLine } from '../persistence/quote-lines.js';
import type { QuoteTerms } from '../persistence/quote-row.js';
import { printedTotals } from './quote-document.js';

export interface AcceptanceToCertify {
  quoteId: string;
  number: string;
  issueDate: string;
  currency: string;
  terms: QuoteTerms;
  acceptedAt: Date;
  timezone: string;
  name: string;
  address: string;
  onClientsWord: boolean;
  /** Hex, of the PDF that was accepted. */
  pdfSha256: string;
  /** Lines that the client could tick, and which of them it did. */
  options: readonly { line: StoredLine; chosen: boolean }[];
  totals: DocumentTotals;
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** One page that says who accepted exactly what; the quote itself stays untouched (DOMAIN rule 39). */
export function certificateDocument(acceptance: AcceptanceToCertify): DocumentData {
  const { number, terms, timezone, acceptedAt, options } = acceptance;
  const at = acceptedAt.toISOString();
  const issueDate = localDate(at, timezone);
  const named = (chosen: boolean) =>
    options.filter((option) => option.chosen === chosen).map(({ line }) => firstLine(line.description));
  const list = (names: string[]) => (names.length > 0 ? names.join('\n') : 'None');
  return {
    model: 1,
    kind: 'certificate',
    documentId: acceptance.quoteId,
    createdAt: at,
    draft: false,
    heading: 'Acceptance',
    number,
    issueDate,
    dueDate: null,
    locale: terms.locale,
    currency: acceptance.currency,
    supplier: terms.supplier,
    recipient: terms.recipient,
    orderReference: null,
    correction: null,
    facts: [
      { label: 'Accepted', text: `Quote ${number} of ${formatDate(acceptance.issueDate)}` },
      { label: 'By', text: acceptance.name },
      { label: 'On', text: `${formatDate(issueDate)} at ${localTime(at, timezone)} (${timezone}), ${at}` },
      {
        label: 'How',
        text: acceptance.onClientsWord
          ? `On the client’s word, recorded by ${terms.supplier.name} from ${acceptance.address}`
          : `By the client, online, from ${acceptance.address}`,
      },
      ...(options.length > 0
        ? [
            { label: 'Options chosen', text: list(named(true)) },
            { label: 'Options not chosen', text: list(named(false)) },
          ]
        : []),
      { label: 'SHA-256 of the PDF that was accepted', text: acceptance.pdfSha256 },
    ],
    sections: [],
    totals: printedTotals(acceptance.totals, terms),
    payment: null,
    notes: '',
    legalRemarks: [],
  };
}
