import type { components } from '@atlasos/api-client';
import { formatDate, localDate, localTime } from '@atlasos/domain';
import { TextAction, toast, troubleToast } from '@atlasos/ui';
import { api, invalidate } from '../../app/api.js';
import { usePractice } from '../../app/session.js';
import { CLIENTS } from './client.js';
import classes from './client-page.module.css';
import { deviceName } from './device-name.js';

interface PortalSessionRowProps {
  clientId: string;
  session: components['schemas']['PortalSessionResponse'];
}

/** Somebody who is signed in on one device, and an end to it. */
export function PortalSessionRow({ clientId, session }: PortalSessionRowProps) {
  const { timezone } = usePractice();
  const { contactName, userAgent, address, createdAt } = session;
  const device = deviceName(userAgent);
  const revoke = api.useMutation('delete', '/api/v1/clients/{id}/portal-sessions/{sessionId}', {
    onSuccess: () => {
      toast(`${contactName} is signed out there`);
      return invalidate(`${CLIENTS}/{id}/portal-sessions`);
    },
    onError: (error) => troubleToast(error.detail),
  });
  return (
    <li className={classes.person}>
      <span className={classes.personName}>{contactName}</span>
      <span className={classes.device}>
        {device}
        <span className={classes.second}>
          since {formatDate(localDate(createdAt, timezone))}, {localTime(createdAt, timezone)}, from {address}
        </span>
      </span>
      <TextAction
        disabled={revoke.isPending}
        aria-label={`Sign ${contactName} out of ${device}`}
        onClick={() => revoke.mutate({ params: { path: { id: clientId, sessionId: session.id } } })}
      >
        Sign out
      </TextAction>
    </li>
  );
}
