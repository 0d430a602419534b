import { formatDate } from '@atlasos/domain';
import type { PrintedDocument } from '../invoice-types.js';
import type { Amounts } from './amounts.js';
import classes from './document-paper.module.css';

const TITLES = {
  time: 'Time',
  fixed_fee: 'Fixed fee',
  disbursement: 'Costs',
  agent: 'Paid on your behalf',
  items: 'Credited',
} as const;

/** The blocks of lines, each under its label; time has columns for hours and rate. */
export function PaperSections({ document, amounts }: { document: PrintedDocument; amounts: Amounts }) {
  return document.sections.map(({ kind, rows, subtotal }) => (
    <section key={kind} className={`${classes.columns} ${classes.section}`}>
      <b>{TITLES[kind]}</b>
      <table className={classes.table}>
        {kind === 'time' ? (
          <thead>
            <tr>
              <th>Date</th>
              <th>Work done</th>
              <th>Hours</th>
              <th>Rate</th>
              <th>Amount</th>
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td className={classes.day}>{row.date ? formatDate(row.date) : ''}</td>
              <td>
                {row.description}
                {row.detail ? <small>{row.detail}</small> : null}
                {row.discount ? <small>Less discount of {amounts.amount(row.discount.amountMinor)}</small> : null}
              </td>
              <td>{row.quantityText ?? ''}</td>
              <td>{row.rateMinor === null ? '' : amounts.amount(row.rateMinor)}</td>
              <td>{amounts.amount(row.amountMinor)}</td>
            </tr>
          ))}
        </tbody>
        {subtotal ? (
          <tfoot>
            <tr>
              <td colSpan={2}>{TITLES[kind]}</td>
              <td>{subtotal.quantityText ?? ''}</td>
              <td />
              <td>{amounts.amount(subtotal.amountMinor)}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  ));
}
