import { LoadingRows, TabsRow } from '@atlasos/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { Page } from '../../app/shell/page.js';
import classes from './settings.module.css';
import { PANELS } from './settings-panels.js';
import { TABS } from './settings-search.js';

const route = getRouteApi('/frame/settings');

export function SettingsPage() {
  const search = route.useSearch();
  const { tab = 'practice' } = search;
  const Panel = PANELS[tab];
  const page = useRef<HTMLDivElement>(null);
  // On a phone the open tab may be beyond the edge.
  useEffect(() => {
    page.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [tab]);
  const label = TABS.find(({ id }) => id === tab)?.label;
  return (
    <Page title="Billing settings" tabTitle={`${label}, billing settings`} flush>
      <div ref={page} className={classes.page}>
        <TabsRow label="Billing settings">
          {TABS.map(({ id, label: name }) => (
            <Link
              key={id}
              to="/settings"
              // The open tab keeps its own parameters; the others begin anew.
              search={id === tab ? search : { tab: id === 'practice' ? undefined : id }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {name}
            </Link>
          ))}
        </TabsRow>
        <Suspense
          fallback={
            <div className={classes.panel}>
              <LoadingRows />
            </div>
          }
        >
          <Panel key={tab} />
        </Suspense>
      </div>
    </Page>
  );
}
