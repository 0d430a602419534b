import { AgeLegend, EmptyState, ErrorState, LoadingRows, TextAction, usePracticeFormat } from '@atlasos/ui';
import { IconBell } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ExportMenu } from '../../app/export-menu.js';
import { LinkButton } from '../../app/link-button.js';
import { Page } from '../../app/shell/page.js';
import { Kpis } from './kpis.js';
import { LeftOnTable } from './left-on-table.js';
import { RollForward } from './roll-forward.js';
import { shownClients } from './shown-clients.js';
import { wipAsOfQuery } from './wip-data.js';
import { WipFigures } from './wip-figures.js';
import { WipFilters } from './wip-filters.js';
import { WipTable } from './wip-table.js';
import type { WipSearch } from './wip-search.js';
import classes from './wip.module.css';

const route = getRouteApi('/frame/wip');

const AlertLimits = () => (
  <LinkButton to="/settings" search={{ tab: 'alerts' }} leftSection={<IconBell size={16} stroke={1.6} />}>
    Alert limits
  </LinkButton>
);

const WipActions = ({ search: { asOf, q, show } }: { search: WipSearch }) => (
  <>
    <ExportMenu list="wip" filter={{ asOf, q, show }} />
    <AlertLimits />
  </>
);

/** All that is unbilled: by client, by age, as of any day, how it moved, and what it is likely to bring. */
export function WipPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/wip' });
  const { today } = usePracticeFormat();
  const asOf = search.asOf ?? today();
  const isToday = asOf === today();
  const { data, error, refetch } = useQuery({ ...wipAsOfQuery(asOf), placeholderData: keepPreviousData });
  const change = (next: Partial<WipSearch>) =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true, resetScroll: false });

  if (!data) {
    return (
      <Page title="WIP" actions={<AlertLimits />}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows tall />}
      </Page>
    );
  }
  const clients = shownClients(data.clients, search);
  return (
    <Page title="WIP" actions={<WipActions search={search} />} flush>
      <WipFigures totals={data.totals} clients={data.clients} asOf={asOf} />
      <div className={classes.body}>
        <div className={classes.head}>
          <h2>By client</h2>
          <AgeLegend scale="wip" />
        </div>
        <WipFilters search={search} asOf={asOf} change={change} />
        {clients.length > 0 ? (
          <WipTable
            clients={clients}
            asOf={asOf}
            isToday={isToday}
            opened={search.client}
            onToggle={(client) => change({ client: search.client === client ? undefined : client })}
          />
        ) : data.clients.length > 0 ? (
          <EmptyState
            action={<TextAction onClick={() => change({ q: undefined, show: undefined })}>Show all</TextAction>}
          >
            No client fits that.
          </EmptyState>
        ) : (
          <EmptyState action={<LinkButton to="/time">{isToday ? 'Log time' : 'Open Time'}</LinkButton>}>
            {isToday
              ? 'Nothing is unbilled. What you log will wait here until it is invoiced.'
              : 'Nothing was unbilled on that day.'}
          </EmptyState>
        )}
      </div>
      <RollForward from={search.from} to={asOf} onFrom={(from) => change({ from })} />
      <div className={classes.beneath}>
        <LeftOnTable />
        <Kpis to={asOf} />
      </div>
    </Page>
  );
}
