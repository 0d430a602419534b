import { formatPercentBps } from '@atlasos/domain';
import { DoubleRule, Money, usePracticeFormat } from '@atlasos/ui';
import { usePractice } from '../../../app/session.js';
import { liveTotals, type EditedLine } from './editor-lines.js';
import classes from './quote-editor.module.css';

/** What it comes to without options and with all of them, as it is typed. */
export function QuoteTotals({ lines }: { lines: readonly EditedLine[] }) {
  const { vatRegistered, vatRateBps, pricesIncludeVat } = usePractice();
  const { symbol, locale } = usePracticeFormat();
  const { base, full } = liveTotals(lines, { vatRegistered, vatRateBps, pricesIncludeVat });
  const both = [base, full] as const;
  const hasOptions = lines.some(({ optional }) => optional);
  const shown = hasOptions ? both : ([base] as const);
  const row = (label: string, of: (totals: (typeof both)[number]) => number) => (
    <tr>
      <th scope="row">{label}</th>
      {shown.map((totals, index) => (
        <td key={index}>
          <Money minor={of(totals)} />
        </td>
      ))}
    </tr>
  );
  return (
    <table className={classes.totals}>
      <caption className="visually-hidden">What the quote comes to</caption>
      <thead>
        <tr>
          <th scope="col">Amounts in {symbol}</th>
          <th scope="col">{hasOptions ? 'Without options' : 'Total'}</th>
          {hasOptions ? <th scope="col">With all options</th> : null}
        </tr>
      </thead>
      <tbody>
        {row(vatRegistered ? 'Work, without VAT' : 'Work', ({ netMinor, agentMinor }) => netMinor - agentMinor)}
        {vatRegistered ? row(`VAT ${formatPercentBps(vatRateBps, locale)}`, ({ vatMinor }) => vatMinor) : null}
        {full.agentMinor > 0 ? row('Paid on their behalf', ({ agentMinor }) => agentMinor) : null}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          {shown.map((totals, index) => (
            <td key={index}>
              <DoubleRule>
                <Money minor={totals.totalMinor} strong zero="amount" />
              </DoubleRule>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
