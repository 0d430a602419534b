import { LoadingRows, TabsRow } from '@atlasos/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { Page } from '../../app/shell/page.js';
import classes from './audit.module.css';
import { TABS, type AuditTab } from './audit-search.js';

const route = getRouteApi('/frame/audit');

const PANELS: Record<AuditTab, ComponentType> = {
  log: lazy(() => import('./log/log-tab.js')),
  jobs: lazy(() => import('./jobs/jobs-tab.js')),
  queue: lazy(() => import('./queue/queue-tab.js')),
};

export function AuditPage() {
  const search = route.useSearch();
  const { tab = 'log' } = search;
  const Panel = PANELS[tab];
  return (
    <Page title="Audit" tabTitle={TABS.find(({ id }) => id === tab)?.label ?? 'Audit'} flush>
      <TabsRow label="Audit">
        {TABS.map(({ id, label }) => (
          <Link
            key={id}
            to="/audit"
            search={id === tab ? search : { tab: id === 'log' ? undefined : id }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {label}
          </Link>
        ))}
      </TabsRow>
      <div className={classes.panel}>
        <Suspense fallback={<LoadingRows />}>
          <Panel key={tab} />
        </Suspense>
      </div>
    </Page>
  );
}
