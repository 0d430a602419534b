import { LoadingRows, TabsRow } from '@atlasos/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Page } from '../../app/shell/page.js';
import classes from './integrations.module.css';
import { PANELS } from './integrations-panels.js';
import { TABS } from './integrations-search.js';

const route = getRouteApi('/frame/integrations');

export function IntegrationsPage() {
  const search = route.useSearch();
  const { tab = 'tokens' } = search;
  const Panel = PANELS[tab];
  const label = TABS.find(({ id }) => id === tab)?.label;
  return (
    <Page title="Integrations" tabTitle={`${label}, integrations`} flush>
      <TabsRow label="Integrations">
        {TABS.map(({ id, label: name }) => (
          <Link
            key={id}
            to="/integrations"
            search={id === tab ? search : { tab: id === 'tokens' ? undefined : id }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {name}
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
