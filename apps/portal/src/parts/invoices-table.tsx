import { currencySymbol, formatAmount, formatDate } from '@atlasos/domain';
import { Link } from '@tanstack/react-router';
import type { Home, InvoiceItem } from '../app/api.js';
import { DownloadIcon } from './icons.js';
import { StatusChip } from './status-chip.js';

interface InvoicesTableProps {
  invoices: InvoiceItem[];
  home: Home;
  caption: string;
}

export function InvoicesTable({ invoices, home: { currency, locale, today }, caption }: InvoicesTableProps) {
  const amount = (minor: number) => formatAmount(minor, currency, locale);
  const symbol = currencySymbol(currency);
  return (
    <table className="list">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Date</th>
          <th scope="col">
            <span className="unseen">Where it stands</span>
          </th>
          <th scope="col" className="amount wide-only">
            Total, {symbol}
          </th>
          <th scope="col" className="amount">
            To pay, {symbol}
          </th>
          <th scope="col" className="wide-only">
            <span className="unseen">PDF</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.id}>
            <th scope="row">
              <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
                {invoice.number}
              </Link>
            </th>
            <td>{formatDate(invoice.issueDate)}</td>
            <td>
              <StatusChip invoice={invoice} today={today} />
            </td>
            <td className="amount wide-only">{amount(invoice.totalMinor)}</td>
            <td className="amount strong">{invoice.balanceMinor === 0 ? '–' : amount(invoice.balanceMinor)}</td>
            <td className="wide-only">
              <a
                href={`/api/portal/v1/invoices/${invoice.id}/pdf`}
                download
                className="with-icon"
                aria-label={`PDF of ${invoice.number}`}
              >
                <DownloadIcon /> PDF
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
