import { formatDate, formatMoney } from '@atlasos/domain';
import { useEffect, useState } from 'react';
import { pdfAddress, type PortalDocument } from './api.js';
import { BigMoney } from './big-money.js';
import { CopyRow } from './copy-row.js';
import { DocumentLines } from './document-lines.js';
import { CopyIcon, DownloadIcon } from './icons.js';
import { StatusChip } from './status-chip.js';

const NOUNS = {
  invoice: 'Invoice',
  credit_note: 'Credit note',
  receipt: 'Receipt',
  statement: 'Statement',
} as const;
const TOAST_MS = 4_000;

function bankText({ bankDetails, reference }: PortalDocument): string {
  if (!bankDetails) return reference;
  const { bankName, branchCode, accountName, accountNumber } = bankDetails;
  return [
    `Bank: ${bankName}`,
    `Branch code: ${branchCode}`,
    `Account name: ${accountName}`,
    `Account number: ${accountNumber}`,
    `Reference: ${reference}`,
  ].join('\n');
}

export function DocumentPage({ document, token }: { document: PortalDocument; token: string }) {
  const { currency, locale, bankDetails, balanceMinor } = document;
  const [toast, setToast] = useState<string>();
  useEffect(() => {
    window.document.title = `${document.number} from ${document.practice.name}`;
    window.document.documentElement.lang = locale;
  }, [document, locale]);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(undefined), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const toPay = document.kind === 'invoice' && balanceMinor > 0;
  const copied = (label: string) => setToast(`${label} copied`);

  return (
    <>
      <header className="frame">
        <span className="mark" aria-hidden="true">
          {document.practice.name.slice(0, 1).toUpperCase()}
        </span>
        <strong>{document.practice.name}</strong>
      </header>
      <main className="document">
        <div className="column due">
          <div className="title-row">
            <h1>
              {NOUNS[document.kind]} {document.number}
            </h1>
            <StatusChip document={document} />
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
              <CopyRow label="Reference" value={document.reference} emphasised onCopied={copied} />
              <CopyRow
                label="Bank"
                value={`${bankDetails.bankName}, branch ${bankDetails.branchCode}`}
                copied={bankDetails.branchCode}
                onCopied={() => copied('Branch code')}
              />
              <CopyRow
                label="Account number"
                value={bankDetails.accountNumber}
                copied={bankDetails.accountNumber.replace(/\s/g, '')}
                onCopied={copied}
              />
              <CopyRow label="Account name" value={bankDetails.accountName} onCopied={copied} />
            </section>
          )}
        </div>
        <div className="column what">
          <DocumentLines document={document} />
          <Totals document={document} />
          {document.notes && <p className="notes">{document.notes}</p>}
        </div>
      </main>
      <footer className="actions">
        {toPay && bankDetails && (
          <button
            type="button"
            className="button"
            onClick={() =>
              void navigator.clipboard.writeText(bankText(document)).then(() => setToast('All details copied'))
            }
          >
            <CopyIcon /> Copy all details
          </button>
        )}
        <a className="button primary" href={pdfAddress(token)} download>
          <DownloadIcon /> Download PDF
        </a>
      </footer>
      <div role="status" className="toast-place">
        {toast && <span className="toast">{toast}</span>}
      </div>
    </>
  );
}

function Totals({ document }: { document: PortalDocument }) {
  const { currency, locale } = document;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const steps = [
    { label: 'Credited', minor: -document.creditedMinor },
    { label: 'Paid so far', minor: -document.paidMinor },
  ].filter(({ minor }) => minor !== 0);
  return (
    <>
      <div className="line total">
        <span>Total</span>
        <span className={steps.length === 0 ? 'amount double-rule' : 'amount'}>{money(document.totalMinor)}</span>
      </div>
      {steps.map(({ label, minor }) => (
        <div className="line" key={label}>
          <span>{label}</span>
          <span className="amount">{money(minor)}</span>
        </div>
      ))}
      {steps.length > 0 && (
        <div className="line total">
          <span>Still to pay</span>
          <span className="amount double-rule">{money(document.balanceMinor)}</span>
        </div>
      )}
    </>
  );
}
