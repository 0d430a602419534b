import { LoadingRows, TabsRow } from '@atlasos/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Page } from '../../app/shell/page.js';
import classes from './audit.module.css';
import { PANELS } from './audit-panels.js';
import { TABS } from './audit-search.js';

const route = getRouteApi('/frame/audit');

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
