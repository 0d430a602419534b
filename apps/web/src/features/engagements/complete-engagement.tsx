import { formatDuration } from '@atlasos/domain';
import { ConfirmDialog, toast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, client } from '../../app/api.js';
import type { Engagement } from '../../app/engagements/terms.js';
import { engagementsChanged } from './engagements-changed.js';
import classes from './engagements.module.css';

/** Ends the work. What would be left open is asked about first; with nothing left it is done at once, with an Undo. */
export function CompleteEngagement({ engagement: { id, title, clientId, workedMinutes } }: { engagement: Engagement }) {
  const params = { path: { id } };
  const reopen = () => client.POST('/api/v1/engagements/{id}/reopen', { params }).then(engagementsChanged);
  const close = api.useMutation('post', '/api/v1/engagements/{id}/close', {
    onSuccess: async () => {
      await engagementsChanged();
      toast(`Completed after ${formatDuration(workedMinutes)}`, { undo: reopen });
    },
  });
  const complete = (onlyIfFinished: boolean) =>
    close.mutate({ params, body: { outcome: 'completed', onlyIfFinished } });
  return (
    <>
      <Button variant="filled" loading={close.isPending} onClick={() => complete(true)}>
        Complete
      </Button>
      <ConfirmDialog
        opened={close.error !== null}
        title={`Complete ${title}?`}
        confirmLabel="Complete it all the same"
        isBusy={close.isPending}
        onConfirm={() => complete(false)}
        onClose={() => close.reset()}
      >
        {close.error?.detail}
        {close.error?.code === 'engagement_unfinished' ? (
          <span className={classes.left}>
            Tasks stay on the list and time in WIP, where it can still be billed. No new time can be logged on it.
            <span>
              <Link to="/tasks" search={{ clientId }}>
                See the tasks
              </Link>
              <Link to="/wip" search={{ client: clientId }}>
                See the unbilled time
              </Link>
            </span>
          </span>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
