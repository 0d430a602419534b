import type { components } from '@atlasos/api-client';
import { endOfMonth } from '@atlasos/domain';
import { BigMoney } from '@atlasos/ui';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { count, outstandingNote, overdueNote, receivedNote } from '../../app/revenue/figure-words.js';
import { monthName } from '../../app/revenue/month-name.js';
import classes from './revenue.module.css';

/** Four figures, each a link to the list behind it. */
export function RevenueFigures({ summary }: { summary: components['schemas']['RevenueSummaryResponse'] }) {
  const { month, invoicedMinor, receivedMinor, invoiceCount } = summary.thisMonth;
  const name = monthName(month, 'long');
  return (
    <div className={classes.figures}>
      <Link to="/revenue" hash="debtors" className={classes.figure}>
        <Figure label="Outstanding" minor={summary.outstandingMinor} note={outstandingNote(summary)} />
      </Link>
      <Link to="/invoices" search={{ overdue: true }} className={classes.figure}>
        <Figure label="Overdue" minor={summary.overdueMinor} note={overdueNote(summary)} />
      </Link>
      <Link to="/revenue" search={{ month }} hash="payments" className={classes.figure}>
        <Figure label={`Received in ${name}`} minor={receivedMinor} note={receivedNote(summary)} />
      </Link>
      <Link to="/invoices" search={{ from: month, to: endOfMonth(month) }} className={classes.figure}>
        <Figure
          label={`Invoiced in ${name}`}
          minor={invoicedMinor}
          note={`${count(invoiceCount, 'invoice')}, VAT included`}
        />
      </Link>
    </div>
  );
}

const Figure = ({ label, minor, note }: { label: string; minor: number; note: string }) => (
  <>
    <span className={classes.figureHead}>
      {label} <IconArrowUpRight size={16} stroke={1.6} aria-hidden />
    </span>
    <BigMoney minor={minor} size={28} quiet={minor === 0} />
    <span className={classes.note}>{note}</span>
  </>
);
