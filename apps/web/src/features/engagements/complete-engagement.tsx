import { isApiProblem } from '@atlasos/api-client';
import { formatDuration } from '@atlasos/domain';
import { ConfirmDialog, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, client } from '../../app/api.js';
import type { Engagement } from '../../app/engagements/terms.js';
import { engagementsChanged } from './engagements-changed.js';
import classes from './engagements.module.css';

const UNFINISHED = 'engagement_unfinished';

/** Ends the work. What would be left open is asked about first; with nothing left it is done at once, with an Undo. */
export function CompleteEngagement({ engagement: { id, title, clientId, workedMinutes } }: { engagement: Engagement }) {
  const params = { path: { id } };
  const reopen = () => client.POST('/api/v1/engagements/{id}/reopen', { params }).then(engagementsChanged);
  const close = api.useMutation('post', '/api/v1/engagements/{id}/close', {
    onSuccess: async () => {
      await engagementsChanged();
      toast(`Completed after ${formatDuration(workedMinutes)}`, { undo: reopen });
    },
    onError: ({ code, detail }) => {
      if (code !== UNFINISHED) troubleToast(detail);
    },
  });
  const complete = (onlyIfFinished: boolean) =>
    close.mutate({ params, body: { outcome: 'completed', onlyIfFinished } });
  const unfinished = isApiProblem(close.error) && close.error.code === UNFINISHED ? close.error : null;
  return (
    <>
      <Button variant="filled" loading={close.isPending} onClick={() => complete(true)}>
        Complete
      </Button>
      <ConfirmDialog
        opened={unfinished !== null}
        title={`Complete ${title}?`}
        confirmLabel="Complete it all the same"
        isBusy={close.isPending}
        onConfirm={() => complete(false)}
        onClose={() => close.reset()}
      >
        {unfinished?.detail}
        <span className={classes.left}>
          Tasks stay on the list and time in WIP, where it can still be billed. No new time can be logged on it.
          <span>
            {unfinished?.facts['openTasks'] ? (
              <Link to="/tasks" search={{ clientId }}>
                See the tasks
              </Link>
            ) : null}
            {unfinished?.facts['unbilledMinutes'] ? (
              <Link to="/wip" search={{ client: clientId }}>
                See the unbilled time
              </Link>
            ) : null}
          </span>
        </span>
      </ConfirmDialog>
    </>
  );
}
