import { ErrorState, LoadingRows, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../app/api.js';
import type { Engagement } from '../../app/engagements/terms.js';
import { Page } from '../../app/shell/page.js';
import { BudgetFigures } from './budget-figures.js';
import { CompleteEngagement } from './complete-engagement.js';
import { EngagementDrawer } from './engagement-drawer.js';
import { engagementQuery } from './engagement-queries.js';
import { engagementsChanged } from './engagements-changed.js';
import { EngagementFacts } from './engagement-facts.js';
import { EngagementChip } from './engagement-words.js';
import { EngagementWork } from './engagement-work.js';

const route = getRouteApi('/frame/engagements/$id');

export function EngagementPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(engagementQuery(id));
  if (data) return <Loaded engagement={data} />;
  return (
    <Page title="Engagement" parent={<Link to="/engagements">Engagements</Link>}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={8} />}
    </Page>
  );
}

function Loaded({ engagement }: { engagement: Engagement }) {
  const [isEditing, setEditing] = useState(false);
  const { id, title, status } = engagement;
  const params = { path: { id } };
  const isClosed = status === 'completed' || status === 'cancelled';
  const run = async (work: Promise<unknown>, done: string) => {
    try {
      await work;
      await engagementsChanged();
      toast(done);
    } catch (error) {
      troubleToast(error instanceof Error ? error.message : 'This did not work. Try again.');
    }
  };
  const reopen = () => client.POST('/api/v1/engagements/{id}/reopen', { params });
  return (
    <Page
      title={title}
      subtitle={engagement.clientName}
      parent={<Link to="/engagements">Engagements</Link>}
      chip={<EngagementChip status={status} />}
      actions={
        <>
          <Button onClick={() => setEditing(true)}>Edit</Button>
          {isClosed || status === 'paused' ? (
            <Button variant="filled" onClick={() => void run(reopen(), `${title} goes on`)}>
              Go on with it
            </Button>
          ) : (
            <CompleteEngagement engagement={engagement} />
          )}
        </>
      }
      rail={<EngagementFacts engagement={engagement} onChange={(work, done) => void run(work, done)} />}
      railWidth={320}
    >
      <BudgetFigures engagement={engagement} />
      <EngagementWork engagement={engagement} />
      {isEditing ? (
        <EngagementDrawer engagement={engagement} clientId={engagement.clientId} onClose={() => setEditing(false)} />
      ) : null}
    </Page>
  );
}
