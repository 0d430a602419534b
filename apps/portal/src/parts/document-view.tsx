import { formatDate } from '@atlasos/domain';
import type { ReactNode } from 'react';
import type { PortalDocument } from '../app/api.js';
import { copyText } from '../app/copy-text.js';
import { useTitle } from '../app/title.js';
import { useToast } from '../app/toast.js';
import { BankRows, bankText } from './bank-rows.js';
import { BigMoney } from './big-money.js';
import { DocumentLines } from './document-lines.js';
import { DocumentTotals } from './document-totals.js';
import { CopyIcon, DownloadIcon } from './icons.js';
import { StatusChip } from './status-chip.js';

interface DocumentViewProps {
  document: PortalDocument;
  /** Address of its PDF. */
  pdf: string;
  /** Whether other documents can be opened from here. */
  linked?: boolean;
  /** Stands below the bank details. */
  children?: ReactNode;
}

const NOUNS: Record<string, string> = {
  invoice: 'Invoice',
  credit_note: 'Credit note',
  receipt: 'Receipt',
  statement: 'Statement',
};

/** One document: what is due and how to pay it first, then what it is for. */
export function DocumentView({ document, pdf, linked = false, children }: DocumentViewProps) {
  const { currency, locale, bankDetails, balanceMinor, reference } = document;
  const say = useToast();
  useTitle(`${document.number} from ${document.practice.name}`, locale);
  const toPay = document.kind === 'invoice' && balanceMinor > 0;
  const copyAll = async (details: NonNullable<typeof bankDetails>) =>
    say(
      (await copyText(bankText({ bankDetails: details, reference })))
        ? 'All details copied'
        : 'Your browser does not let us copy.',
    );

  return (
    <main id="content" className="document">
      <div className="column due">
        <div className="title-row">
          <h1>
            {NOUNS[document.kind] ?? document.heading} {document.number}
          </h1>
          {document.kind === 'invoice' ? (
            <StatusChip invoice={document} today={document.today} />
          ) : (
            <span className="chip ok">Credit</span>
          )}
        </div>
        <BigMoney amountMinor={toPay ? balanceMinor : document.totalMinor} currency={currency} locale={locale} />
        <p className="by">
          {toPay && document.dueDate ? (
            <>
              to pay by <strong>{formatDate(document.dueDate)}</strong>
            </>
          ) : (
            <>dated {formatDate(document.issueDate)}</>
          )}
        </p>
        {toPay && bankDetails && (
          <section aria-label="How to pay">
            <BankRows bankDetails={bankDetails} reference={reference} />
          </section>
        )}
        {children}
      </div>
      <div className="column what">
        <DocumentLines document={document} />
        <DocumentTotals document={document} linked={linked} />
        {document.notes && <p className="notes">{document.notes}</p>}
      </div>
      <div className="actions">
        {toPay && bankDetails && (
          <button type="button" className="button" onClick={() => void copyAll(bankDetails)}>
            <CopyIcon /> Copy all details
          </button>
        )}
        {document.hasPdf && (
          <a className="button primary" href={pdf} download>
            <DownloadIcon /> Download PDF
          </a>
        )}
      </div>
    </main>
  );
}
