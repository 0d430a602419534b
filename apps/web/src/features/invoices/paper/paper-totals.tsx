import { formatDate, formatPercentBps } from '@atlasos/domain';
import type { PrintedDocument } from '../invoice-types.js';
import type { Amounts } from './amounts.js';
import classes from './document-paper.module.css';

const SETTLED = { paid: 'Paid', credited: 'Credited', deposit: 'Deposit' } as const;
const UNTAXED = { zero: 'Zero-rated', exempt: 'Exempt from VAT', out_of_scope: 'Outside the scope of VAT' } as const;

interface PaperTotalsProps {
  totals: PrintedDocument['totals'];
  locale: string;
  amounts: Amounts;
}

/** The sums in the order in which they add up, the last one over a double rule. */
export function PaperTotals({ totals, locale, amounts }: PaperTotalsProps) {
  const { amount, money } = amounts;
  const beforeVat = totals.netMinor - totals.agentMinor;
  const steps: Array<{ label: string; minor: number }> = [
    ...(totals.discountMinor > 0
      ? [
          { label: 'All lines', minor: totals.subtotalMinor },
          {
            label:
              totals.discountBps === null ? 'Discount' : `Discount ${formatPercentBps(totals.discountBps, locale)}`,
            minor: -totals.discountMinor,
          },
        ]
      : []),
    ...(totals.vatRegistered ? [{ label: 'Without VAT', minor: beforeVat }] : []),
    ...totals.vat.flatMap(({ taxCode, rateBps, baseMinor, vatMinor }) =>
      taxCode === 'standard'
        ? [{ label: `VAT ${formatPercentBps(rateBps, locale)} on ${amount(baseMinor)}`, minor: vatMinor }]
        : taxCode === 'out_of_scope'
          ? []
          : [{ label: `${UNTAXED[taxCode]}, of ${amount(baseMinor)}`, minor: 0 }],
    ),
    ...(totals.agentMinor > 0
      ? [
          {
            label: totals.vatRegistered ? 'Paid on your behalf, no VAT' : 'Paid on your behalf',
            minor: totals.agentMinor,
          },
        ]
      : []),
    ...(totals.settlements.length > 0
      ? [
          { label: 'Total', minor: totals.totalMinor },
          ...totals.settlements.map(({ kind, date, amountMinor }) => ({
            label: [SETTLED[kind], date === null ? '' : formatDate(date)].filter(Boolean).join(' '),
            minor: -amountMinor,
          })),
        ]
      : []),
  ];
  return (
    <table className={classes.totals}>
      <tbody>
        {steps.map(({ label, minor }, index) => (
          <tr key={`${index} ${label}`}>
            <td>{label}</td>
            <td>{amount(minor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>Total due</td>
          <td>
            <span>{money(totals.dueMinor)}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
