import { formatAmount, formatDate } from '@atlasos/domain';
import { Link } from '@tanstack/react-router';
import type { Home } from '../../app/api.js';
import { QuoteChip } from '../../parts/quote/quote-chip.js';

interface QuotesToAnswerProps {
  home: Home;
  /** Nothing stands before them: the first one is what comes next. */
  first: boolean;
}

/** Offers that wait, as rows of what there is to do. */
export function QuotesToAnswer({ home: { toAnswer, currency, locale, today }, first }: QuotesToAnswerProps) {
  return toAnswer.map((quote, index) => (
    <li key={quote.id}>
      <div className="what-to-do">
        <strong>Answer quote {quote.number}</strong>
        <small>
          {quote.title}
          {quote.validUntil && `; until ${formatDate(quote.validUntil)}`}
        </small>
      </div>
      <QuoteChip quote={quote} today={today} />
      <span className="amount">{quote.totalMinor !== null && formatAmount(quote.totalMinor, currency, locale)}</span>
      <Link
        to="/quotes/$quoteId"
        params={{ quoteId: quote.id }}
        className={first && index === 0 ? 'button small primary' : 'button small'}
        aria-label={`Read quote ${quote.number}`}
      >
        Read the quote
      </Link>
    </li>
  ));
}
