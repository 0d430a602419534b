import { formatDate, formatMoney } from '@atlasos/domain';
import { Link } from '@tanstack/react-router';
import type { PortalDocument } from '../app/api.js';

const PAYMENT_WORDS = {
  payment: 'Paid',
  credit: 'Paid from your credit',
  deposit: 'Deposit',
  write_off: 'Waived',
} as const;

interface TotalsProps {
  document: PortalDocument;
  /** Credit notes can be opened: not by who came with the link to this one document. */
  linked: boolean;
}

/** The total, what has come off it so far, and what is left. */
export function DocumentTotals({ document, linked }: TotalsProps) {
  const { currency, locale, totalMinor, balanceMinor, payments, creditNotes } = document;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const isSettled = payments.length + creditNotes.length > 0;
  return (
    <>
      <div className="line total">
        <span>Total</span>
        <span className={isSettled ? 'amount' : 'amount double-rule'}>{money(totalMinor)}</span>
      </div>
      {creditNotes.map((note) => (
        <div className="line" key={note.id}>
          <span>
            {linked ? (
              <Link to="/credit-notes/$creditNoteId" params={{ creditNoteId: note.id }}>
                Credit note {note.number}
              </Link>
            ) : (
              `Credit note ${note.number}`
            )}
            <small>{formatDate(note.issueDate)}</small>
          </span>
          <span className="amount">{money(-note.totalMinor)}</span>
        </div>
      ))}
      {payments.map(({ date, kind, amountMinor }, index) => (
        <div className="line" key={index}>
          <span>
            {PAYMENT_WORDS[kind]}
            <small>{formatDate(date)}</small>
          </span>
          <span className="amount">{money(-amountMinor)}</span>
        </div>
      ))}
      {isSettled && (
        <div className="line total">
          <span>Still to pay</span>
          <span className="amount double-rule">{money(balanceMinor)}</span>
        </div>
      )}
    </>
  );
}
