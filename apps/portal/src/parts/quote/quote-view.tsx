import { formatDate, formatMoney } from '@atlasos/domain';
import { useEffect, useRef } from 'react';
import type { Quote } from '../../app/api.js';
import { useTitle } from '../../app/title.js';
import { BigMoney } from '../big-money.js';
import { DownloadIcon } from '../icons.js';
import { NAME_FIELD } from './accept-form.js';
import { AnswerForm } from './answer-form.js';
import { Answered } from './answered.js';
import type { Answers } from './answers.js';
import { QuoteChip } from './quote-chip.js';
import { QuoteLines } from './quote-lines.js';
import { useOptions } from './use-options.js';

interface QuoteViewProps {
  quote: Quote;
  answers: Answers;
  /** Addresses of its PDF and of the certificate of its acceptance. */
  pdf: string;
  certificate: string;
}

/** An offer: what it comes to, until when, and where it stands first; then what is offered, and the answer. */
export function QuoteView({ quote, answers, pdf, certificate }: QuoteViewProps) {
  const { currency, locale, status } = quote;
  const options = useOptions(quote);
  const { totalMinor } = options.totals;
  const isOpen = status === 'sent';
  const answered = useRef<HTMLElement>(null);
  const wasOpen = useRef(isOpen);
  useTitle(`${quote.number} from ${quote.practice.name}`, locale);
  useEffect(() => {
    // The form that had the focus is gone: reading goes on where the answer stands.
    if (wasOpen.current && !isOpen) answered.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <main id="content" className="document quote">
      <div className="column due">
        <div className="title-row">
          <h1>Quote {quote.number}</h1>
          <QuoteChip quote={quote} today={quote.today} />
        </div>
        <BigMoney amountMinor={totalMinor} currency={currency} locale={locale} />
        <p className="by">
          <Until quote={quote} />
        </p>
        <p className="unseen" role="status">
          {isOpen && options.chosen.length > 0 && `With options ${formatMoney(totalMinor, currency, locale)}`}
        </p>
      </div>
      <div className="column what">
        <QuoteLines quote={quote} options={options} />
        {quote.notes && <p className="notes">{quote.notes}</p>}
        {quote.conditions.length > 0 && (
          <ul className="conditions">
            {quote.conditions.map((condition, index) => (
              <li key={index}>{condition}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="column reply">
        {isOpen ? (
          <AnswerForm quote={quote} answers={answers} optionalLineIds={options.chosen} totalMinor={totalMinor} />
        ) : (
          <Answered quote={quote} place={answered} />
        )}
      </div>
      <div className="actions">
        <a className={status === 'accepted' || isOpen ? 'button' : 'button primary'} href={pdf} download>
          <DownloadIcon /> Download PDF
        </a>
        {status === 'accepted' && (
          <a className="button primary" href={certificate} download>
            <DownloadIcon /> Certificate
          </a>
        )}
        {isOpen && (
          <button
            type="button"
            className="button primary narrow-only"
            onClick={() => document.getElementById(NAME_FIELD)?.focus()}
          >
            Go to your answer
          </button>
        )}
      </div>
    </main>
  );
}

function Until({ quote: { status, validUntil, issueDate } }: { quote: Quote }) {
  if (status !== 'sent') return <>dated {formatDate(issueDate)}</>;
  if (validUntil === null) return <>open without end</>;
  return (
    <>
      open until <strong>{formatDate(validUntil)}</strong>
    </>
  );
}
