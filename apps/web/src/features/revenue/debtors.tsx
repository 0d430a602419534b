import { DateFilter, EmptyState, ErrorState, LoadingRows, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ExportMenu } from '../../app/export-menu.js';
import { LinkButton } from '../../app/link-button.js';
import { debtorsQuery } from '../../app/revenue/revenue-queries.js';
import { DebtorsTable } from './debtors-table.js';
import classes from './revenue.module.css';

const route = getRouteApi('/frame/revenue');

/** Who owes what, by age, as of any day. */
export function Debtors() {
  const { asOf } = route.useSearch();
  const navigate = useNavigate({ from: '/revenue' });
  const { today } = usePracticeFormat();
  const { data, error, refetch } = useQuery(debtorsQuery(asOf));
  const setDay = (day: string) =>
    void navigate({
      search: (known) => ({ ...known, asOf: day === today() ? undefined : day }),
      replace: true,
    });
  return (
    <section id="debtors" aria-label="Debtors">
      <div className={classes.head}>
        <SectionHead title="Debtors" note="by days past the due date" />
        <span className={classes.asOf}>
          <span className={classes.note}>as of</span>
          <DateFilter aria-label="As of" w={150} value={asOf ?? today()} max={today()} onChange={setDay} />
          <ExportMenu list="debtors" filter={{ asOf }} />
        </span>
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingRows /> : null}
      {data && data.clients.length > 0 ? <DebtorsTable debtors={data} /> : null}
      {data && data.clients.length === 0 ? (
        <EmptyState action={asOf ? undefined : <LinkButton to="/invoices">Open invoices</LinkButton>}>
          {asOf
            ? 'Nobody owed you anything on that day.'
            : 'Nobody owes you anything. What you invoice stands here by age until it is paid.'}
        </EmptyState>
      ) : null}
    </section>
  );
}
