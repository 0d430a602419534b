import { ErrorState, LoadingRows, Stepper } from '@atlasos/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '../../app/api.js';
import { queryClient } from '../../app/query-client.js';
import { Page } from '../../app/shell/page.js';
import { ColumnsForm } from './columns-form.js';
import { ImportChip, whatText } from './import-words.js';
import { isAtWork, isChangeable, type Import } from './import.js';
import classes from './import.module.css';
import { Outcome } from './outcome.js';
import { SampleTable } from './sample-table.js';

const route = getRouteApi('/frame/import/$importId');
const LOOK_AGAIN_MS = 700;

const STEPS = ['Columns', 'Check', 'Add'];
const STEP: Record<Import['state'], number> = {
  ready: 0,
  checking: 1,
  checked: 2,
  running: 2,
  done: 3,
  failed: 0,
  undoing: 3,
  undone: 0,
};

/** One file: what its columns are, what it would add, what it added, and taking that out again. */
export function ImportPage() {
  const { importId } = route.useParams();
  const query = api.useQuery(
    'get',
    '/api/v1/imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state: { data } }) => (data && isAtWork(data) ? LOOK_AGAIN_MS : false) },
  );
  const parent = <Link to="/import">Import</Link>;
  if (query.isPending) return <Page title="Import" parent={parent} children={<LoadingRows rows={6} tall />} />;
  if (query.isError)
    return (
      <Page
        title="Import"
        parent={parent}
        children={<ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      />
    );
  return <ImportView given={query.data} />;
}

function ImportView({ given }: { given: Import }) {
  useEverythingAnew(given);
  return (
    <Page
      title={given.fileName}
      parent={<Link to="/import">Import</Link>}
      subtitle={whatText(given)}
      chip={<ImportChip state={given.state} />}
      flush
    >
      <Stepper label="Steps of this import" steps={STEPS} current={STEP[given.state]} />
      <div className={classes.panel}>
        <Outcome given={given} />
        {isChangeable(given) ? <ColumnsForm key={given.version} given={given} /> : null}
        <SampleTable given={given} />
      </div>
    </Page>
  );
}

/** What was added or taken out shows everywhere. */
function useEverythingAnew({ state }: Import): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && (state === 'done' || state === 'undone')) void queryClient.invalidateQueries();
    before.current = state;
  }, [state]);
}
