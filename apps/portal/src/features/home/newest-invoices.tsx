import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { detailOf, type Home } from '../../app/api.js';
import { newestInvoicesQuery } from '../../app/queries.js';
import { InvoicesTable } from '../../parts/invoices-table.js';

export function NewestInvoices({ home }: { home: Home }) {
  const { data, error, refetch } = useQuery(newestInvoicesQuery);
  return (
    <section aria-labelledby="newest" className="ruled">
      <h2 id="newest" className="head">
        Invoices
        <span className="links">
          {data?.nextCursor && <Link to="/invoices">All invoices</Link>}
          <Link to="/statement">Statement of account</Link>
        </span>
      </h2>
      {error ? (
        <p role="alert">
          {detailOf(error)}{' '}
          <button type="button" className="text-button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      ) : !data ? (
        <p className="empty" aria-busy="true">
          Reading your invoices
        </p>
      ) : data.items.length === 0 ? (
        <p className="empty">No invoice yet. They appear here once {home.practice.name} publishes one.</p>
      ) : (
        <InvoicesTable invoices={data.items} home={home} caption="The newest invoices" />
      )}
    </section>
  );
}
