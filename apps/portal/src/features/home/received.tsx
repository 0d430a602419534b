import { formatAmount, formatDate } from '@atlasos/domain';
import { Link } from '@tanstack/react-router';
import type { Home } from '../../app/api.js';

/** The newest money that came in. */
export function Received({ home: { payments, currency, locale } }: { home: Home }) {
  if (payments.length === 0) return null;
  return (
    <section className="received">
      <h2>Payments we received</h2>
      <ul>
        {payments.map(({ date, amountMinor, invoiceId, invoiceNumber }, index) => (
          <li key={index}>
            <span>{formatDate(date)}</span>
            <span>
              on{' '}
              <Link to="/invoices/$invoiceId" params={{ invoiceId }}>
                {invoiceNumber}
              </Link>
            </span>
            <span className="amount">{formatAmount(amountMinor, currency, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
