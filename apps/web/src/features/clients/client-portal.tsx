import { ErrorState, LoadingRows, SectionHead } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import type { Client } from './client.js';
import classes from './client-page.module.css';
import { portalSessionsQuery } from './client-queries.js';
import { PortalAddress } from './portal-address.js';
import { PortalSessionRow } from './portal-session-row.js';

/** Who of a client may see what is published, and where they are signed in now. */
export function ClientPortal({ client }: { client: Client }) {
  const allowed = client.contacts.filter(({ portalAccess }) => portalAccess);
  return (
    <section className={classes.section} aria-label="Portal">
      <SectionHead title="Portal" rule="line" />
      {client.status === 'archived' ? (
        <p className={classes.quiet}>Nobody of an archived client can sign in.</p>
      ) : allowed.length === 0 ? (
        <p className={classes.quiet}>
          Nobody may sign in. Give someone portal access to let them see what you publish.
        </p>
      ) : (
        <>
          <PortalAddress />
          <Sessions clientId={client.id} />
        </>
      )}
    </section>
  );
}

function Sessions({ clientId }: { clientId: string }) {
  const { data, error, refetch } = useQuery(portalSessionsQuery(clientId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={1} />;
  if (data.items.length === 0) return <p className={classes.small}>Nobody is signed in just now.</p>;
  return (
    <ul className={classes.people} aria-label="Signed in now">
      {data.items.map((session) => (
        <PortalSessionRow key={session.id} clientId={clientId} session={session} />
      ))}
    </ul>
  );
}
