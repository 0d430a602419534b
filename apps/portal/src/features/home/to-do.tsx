import { formatAmount, formatDate, formatMoney } from '@atlasos/domain';
import { Link } from '@tanstack/react-router';
import type { Home } from '../../app/api.js';
import { StatusChip } from '../../parts/status-chip.js';
import { QuotesToAnswer } from './quotes-to-answer.js';

/** What waits for the client: invoices, the longest due first, then quotes. */
export function ToDo({ home }: { home: Home }) {
  const { toPay, toAnswer, currency, locale, today } = home;
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do" className="head">
        For you to do
      </h2>
      {toPay.length + toAnswer.length === 0 && (
        <p className="empty">Nothing just now. What comes next will stand here.</p>
      )}
      <ul className="to-do">
        {toPay.map((invoice, index) => (
          <li key={invoice.id}>
            <div className="what-to-do">
              <strong>
                {invoice.paidMinor > 0 ? 'Pay the rest of' : 'Pay'} {invoice.number}
              </strong>
              <small>
                Due {formatDate(invoice.dueDate)}
                {invoice.paidMinor > 0 && `, ${formatMoney(invoice.paidMinor, currency, locale)} received`}
              </small>
            </div>
            <StatusChip invoice={invoice} today={today} />
            <span className="amount">{formatAmount(invoice.balanceMinor, currency, locale)}</span>
            <Link
              to="/invoices/$invoiceId"
              params={{ invoiceId: invoice.id }}
              className={index === 0 ? 'button small primary' : 'button small'}
              aria-label={`Open invoice ${invoice.number}`}
            >
              Open invoice
            </Link>
          </li>
        ))}
        <QuotesToAnswer home={home} first={toPay.length === 0} />
      </ul>
    </section>
  );
}
