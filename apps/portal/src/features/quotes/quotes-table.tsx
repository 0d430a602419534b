import { currencySymbol, formatAmount, formatDate } from '@atlasos/domain';
import { Link } from '@tanstack/react-router';
import type { Home, QuoteItem } from '../../app/api.js';
import { DownloadIcon } from '../../parts/icons.js';
import { QuoteChip } from '../../parts/quote/quote-chip.js';

interface QuotesTableProps {
  quotes: QuoteItem[];
  home: Home;
}

/** Once it is answered or replaced nobody asks until when it was open. */
const Until = ({ quote: { status, validUntil } }: { quote: QuoteItem }) =>
  validUntil && (status === 'sent' || status === 'expired') ? formatDate(validUntil) : '–';

export function QuotesTable({ quotes, home: { currency, locale, today } }: QuotesTableProps) {
  return (
    <table className="list">
      <caption>All quotes, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Date</th>
          <th scope="col">
            <span className="unseen">Where it stands</span>
          </th>
          <th scope="col" className="wide-only">
            What for
          </th>
          <th scope="col" className="wide-only">
            Open until
          </th>
          <th scope="col" className="amount">
            Total, {currencySymbol(currency)}
          </th>
          <th scope="col" className="wide-only">
            <span className="unseen">PDF</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {quotes.map((quote) => (
          <tr key={quote.id}>
            <th scope="row">
              <Link to="/quotes/$quoteId" params={{ quoteId: quote.id }}>
                {quote.number}
              </Link>
            </th>
            <td>{formatDate(quote.issueDate)}</td>
            <td>
              <QuoteChip quote={quote} today={today} />
            </td>
            <td className="wide-only">{quote.title || '–'}</td>
            <td className="wide-only">
              <Until quote={quote} />
            </td>
            <td className="amount strong">
              {quote.totalMinor === null ? '–' : formatAmount(quote.totalMinor, currency, locale)}
            </td>
            <td className="wide-only">
              {quote.status !== 'superseded' && (
                <a
                  href={`/api/portal/v1/quotes/${quote.id}/pdf`}
                  download
                  className="with-icon"
                  aria-label={`PDF of ${quote.number}`}
                >
                  <DownloadIcon /> PDF
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
