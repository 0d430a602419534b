import { formatDate, formatKpi, formatPercentBps } from '@atlasos/domain';
import { ErrorState, LoadingBlock, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { kpiPeriod, kpisQuery } from './wip-data.js';
import classes from './wip.module.css';

/** How well work becomes money, over the year up to a day (DOMAIN rule 33). */
export function Kpis({ to }: { to: string }) {
  const { locale } = usePracticeFormat();
  const period = kpiPeriod(to);
  const { data, error, refetch } = useQuery(kpisQuery(period));
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingBlock height={120} />;
  const percent = (bps: number) => formatPercentBps(bps, locale);
  const figures = [
    { label: 'Realisation', value: formatKpi(data.realisationBps, percent), note: 'billed ÷ standard value' },
    { label: 'Utilisation', value: formatKpi(data.utilisationBps, percent), note: 'billable ÷ all hours' },
    {
      label: 'Lock-up',
      value: formatKpi(data.lockUpDays, (days) => `${days.toLocaleString(locale)} days`),
      note: 'WIP and debtors, in days of invoicing',
    },
  ];
  return (
    <section aria-label="How well it is billed">
      <SectionHead title="How well it is billed" note={`${formatDate(period.from)} to ${formatDate(to)}`} rule="line" />
      <dl className={classes.kpis}>
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd className={classes.note}>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
