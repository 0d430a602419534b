import { daysBetween, formatDocumentDuration, formatHoursDecimal } from '@atlasos/domain';
import { BigMoney, usePracticeFormat } from '@atlasos/ui';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { olderMinor, type WipClient } from './shown-clients.js';
import classes from './wip.module.css';

interface WipFiguresProps {
  totals: Pick<WipClient, 'minutes' | 'valueMinor' | 'draftedMinor' | 'deferredMinor' | 'oldestDate' | 'buckets'>;
  clients: readonly WipClient[];
  asOf: string;
}

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

/** Four figures first; each opens the list behind it. */
export function WipFigures({ totals, clients, asOf }: WipFiguresProps) {
  const { locale } = usePracticeFormat();
  const hours = formatHoursDecimal(totals.minutes, locale) ?? formatDocumentDuration(totals.minutes, locale);
  const drafted = clients.filter(({ draftedMinor }) => draftedMinor > 0).length;
  const deferred = clients.filter(({ deferredMinor }) => deferredMinor > 0).length;
  const old = clients.filter((client) => olderMinor(client) > 0);
  const oldest = totals.oldestDate === null ? '' : `, the oldest ${daysBetween(totals.oldestDate, asOf)} days`;
  return (
    <div className={classes.figures}>
      <Link to="/time" search={{ status: 'unbilled' }} className={classes.figure}>
        <Figure
          label="Unbilled WIP"
          minor={totals.valueMinor}
          note={`${hours} hours for ${count(clients.length, 'client')}`}
        />
      </Link>
      <Link to="/invoices" search={{ status: 'draft' }} className={classes.figure}>
        <Figure
          label="In draft invoices"
          minor={totals.draftedMinor}
          note={drafted === 0 ? 'no draft' : `of ${count(drafted, 'client')}, counted in the total`}
        />
      </Link>
      <Link to="/time" search={{ status: 'deferred' }} className={classes.figure}>
        <Figure
          label="Deferred"
          minor={totals.deferredMinor}
          note={deferred === 0 ? 'nothing waits' : `of ${count(deferred, 'client')}, counted in the total`}
        />
      </Link>
      <Link to="/wip" search={(before) => ({ ...before, show: 'old' })} className={classes.figure}>
        <Figure
          label="Over 60 days"
          minor={olderMinor(totals)}
          note={old.length === 0 ? 'nothing is that old' : `${count(old.length, 'client')}${oldest}`}
        />
      </Link>
    </div>
  );
}

const Figure = ({ label, minor, note }: { label: string; minor: number; note: ReactNode }) => (
  <>
    <span className={classes.label}>
      {label} <IconArrowUpRight size={16} stroke={1.6} aria-hidden />
    </span>
    <BigMoney minor={minor} size={28} quiet={minor === 0} />
    <span className={classes.note}>{note}</span>
  </>
);
