import { formatHoursDecimal, formatDocumentDuration } from '@atlasos/domain';
import { BigMoney, ErrorState, LoadingBlock, usePracticeFormat } from '@atlasos/ui';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { count, outstandingNote, overdueNote, receivedNote } from '../../app/revenue/figure-words.js';
import { monthName } from '../../app/revenue/month-name.js';
import classes from './overview.module.css';
import { wipQuery } from '../../app/work/work-queries.js';
import { summaryQuery } from '../../app/revenue/revenue-queries.js';
import { useQuery } from '@tanstack/react-query';

/** What is unbilled, owed, late and came in; each opens the list behind it. */
export function Figures() {
  const { locale } = usePracticeFormat();
  const wip = useQuery(wipQuery());
  const revenue = useQuery(summaryQuery());
  const failed = wip.error ?? revenue.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void Promise.all([wip.refetch(), revenue.refetch()])} />;
  if (!wip.data || !revenue.data) return <LoadingBlock height={104} />;
  const { totals, clients } = wip.data;
  const summary = revenue.data;
  const { month, receivedMinor } = summary.thisMonth;
  const hours = formatHoursDecimal(totals.minutes, locale) ?? formatDocumentDuration(totals.minutes, locale);
  return (
    <div className={classes.figures}>
      <Link to="/wip" className={classes.figure}>
        <Figure
          label="Unbilled WIP"
          minor={totals.valueMinor}
          note={`${hours} hours for ${count(clients.length, 'client')}`}
        />
      </Link>
      <Link to="/revenue" hash="debtors" className={classes.figure}>
        <Figure label="Outstanding" minor={summary.outstandingMinor} note={outstandingNote(summary)} />
      </Link>
      <Link to="/invoices" search={{ overdue: true }} className={classes.figure}>
        <Figure label="Overdue" minor={summary.overdueMinor} note={overdueNote(summary)} />
      </Link>
      <Link to="/revenue" search={{ month }} hash="payments" className={classes.figure}>
        <Figure label={`Received in ${monthName(month, 'long')}`} minor={receivedMinor} note={receivedNote(summary)} />
      </Link>
    </div>
  );
}

function Figure({ label, minor, note }: { label: string; minor: number; note: ReactNode }) {
  return (
    <>
      <span className={classes.figureHead}>
        {label} <IconArrowUpRight size={16} stroke={1.6} aria-hidden />
      </span>
      <BigMoney minor={minor} size={30} quiet={minor === 0} />
      <span className={classes.note}>{note}</span>
    </>
  );
}
