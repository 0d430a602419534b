import { currencySymbol, formatAmount, formatDate, formatMoney } from '@atlasos/domain';
import { Link } from '@tanstack/react-router';
import type { Statement } from '../../app/api.js';

type Line = Statement['lines'][number];

/** The lines of an account, as the PDF prints them. */
export function AccountTable({ statement, locale }: { statement: Statement; locale: string }) {
  const { currency, form, from, to, lines, openingMinor, closingMinor } = statement;
  const amount = (minor: number) => formatAmount(minor, currency, locale);
  const isPeriod = form === 'balance_forward';
  return (
    <table className="list account">
      <caption>{isPeriod ? 'All that happened on your account' : 'What is open on your account'}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Date</th>
          <th scope="col">Due</th>
          <th scope="col" className="amount">
            {isPeriod ? 'Amount' : 'Open'}, {currencySymbol(currency)}
          </th>
          {isPeriod && (
            <th scope="col" className="amount">
              Balance, {currencySymbol(currency)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {isPeriod && (
          <tr>
            <th scope="row">Balance before</th>
            <td className="date">{formatDate(from)}</td>
            <td className="due" />
            <td className="amount sum" />
            <td className="amount after">{amount(openingMinor)}</td>
          </tr>
        )}
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              <What line={line} />
            </th>
            <td className="date">{formatDate(line.date)}</td>
            <td className="due">{line.dueDate && formatDate(line.dueDate)}</td>
            <td className="amount sum">{amount(line.amountMinor)}</td>
            {isPeriod && (
              <td className="amount after">
                <span className="narrow-only">balance </span>
                {amount(line.balanceMinor)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Balance</th>
          <td className="date">{formatDate(to)}</td>
          <td className="due" />
          {isPeriod && <td className="amount sum" />}
          <td className="amount after">
            <span className="double-rule">{formatMoney(closingMinor, currency, locale)}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function What({ line: { invoiceId, description } }: { line: Line }) {
  if (invoiceId === null) return description;
  return (
    <Link to="/invoices/$invoiceId" params={{ invoiceId }}>
      {description}
    </Link>
  );
}
