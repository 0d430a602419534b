import { TextAction, toast, troubleToast } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { api, invalidate } from '../../app/api.js';
import type { Client } from './client.js';
import classes from './client-page.module.css';

const PATH = '/api/v1/clients/{id}/reminders';

/** Whether this client is reminded of what it has not paid, and the switch for it. */
export function ClientReminders({ client }: { client: Client }) {
  const path = { params: { path: { id: client.id } } };
  const { data } = api.useQuery('get', PATH, path);
  const schedule = api.useQuery('get', '/api/v1/practice/reminders', {});
  const options = {
    onSuccess: () => void invalidate(PATH, '/api/v1/invoices/{id}/reminders'),
    onError: ({ detail }: { detail: string }) => troubleToast(detail),
  };
  const off = api.useMutation('post', `${PATH}/off`, options);
  const on = api.useMutation('post', `${PATH}/on`, options);
  if (!data || !schedule.data) return null;
  const switchOff = () =>
    off.mutate(path, {
      onSuccess: () => toast(`${client.name} is not reminded`, { undo: () => on.mutateAsync(path) }),
    });
  if (data.off)
    return (
      <>
        Off for this client <TextAction onClick={() => on.mutate(path)}>Remind again</TextAction>
      </>
    );
  if (schedule.data.enabled)
    return (
      <>
        <span className={classes.quiet}>As the practice</span> <TextAction onClick={switchOff}>No reminders</TextAction>
      </>
    );
  return (
    <>
      <span className={classes.quiet}>The practice sends none.</span>{' '}
      <Link to="/settings" search={{ tab: 'reminders' }}>
        Reminder settings
      </Link>
    </>
  );
}
