import { formatHoursDecimal, formatDocumentDuration } from '@atlasos/domain';
import { BigMoney, ErrorState, LoadingBlock, usePracticeFormat } from '@atlasos/ui';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../app/api.js';
import classes from './overview.module.css';

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

/** What is unbilled, owed and late; each opens the list behind it. */
export function Figures() {
  const { locale } = usePracticeFormat();
  const wip = api.useQuery('get', '/api/v1/wip', {});
  const invoices = api.useQuery('get', '/api/v1/invoices/totals', { params: { query: {} } });
  const failed = wip.error ?? invoices.error;
  if (failed)
    return <ErrorState error={failed} onRetry={() => void Promise.all([wip.refetch(), invoices.refetch()])} />;
  if (!wip.data || !invoices.data) return <LoadingBlock height={104} />;
  const { totals, clients } = wip.data;
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
      <Link to="/invoices" search={{ status: 'finalised' }} className={classes.figure}>
        <Figure
          label="Outstanding"
          minor={invoices.data.balanceMinor}
          note={count(invoices.data.finalisedCount, 'invoice')}
        />
      </Link>
      <Link to="/invoices" search={{ overdue: true }} className={classes.figure}>
        <Figure
          label="Overdue"
          minor={invoices.data.overdueMinor}
          note={count(invoices.data.overdueCount, 'invoice')}
        />
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
