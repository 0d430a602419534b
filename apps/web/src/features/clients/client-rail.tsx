import { formatDate } from '@atlasos/domain';
import { AgeingBar, BigMoney, DurationText, RailSection } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PlaceLink } from '../../app/place-link.js';
import { wipQuery } from '../../app/work/work-queries.js';
import type { Client } from './client.js';
import { ClientAccount } from './client-account.js';
import classes from './client-page.module.css';
import { CopyReference } from './copy-reference.js';

export function ClientRail({ client }: { client: Client }) {
  return (
    <>
      <ClientAccount client={client} />
      <Unbilled clientId={client.id} />
      <RailSection>
        <h2 className={classes.railTitle}>Payment reference</h2>
        <CopyReference reference={client.reference} />
        <p className={classes.small}>Stands on every invoice. Its last character catches typing mistakes.</p>
      </RailSection>
      <RailSection>
        <h2 className={classes.railTitle}>More of this client</h2>
        <nav className={classes.links} aria-label={`More of ${client.name}`}>
          <PlaceLink to="/time" search={{ clientId: client.id }}>
            Time entries
          </PlaceLink>
          <PlaceLink to="/invoices" search={{ clientId: client.id }}>
            Invoices
          </PlaceLink>
          <Link to="/clients/$clientId/statement" params={{ clientId: client.id }}>
            Statement of account
          </Link>
          <PlaceLink to="/tasks" search={{ clientId: client.id }}>
            Tasks
          </PlaceLink>
          <Link to="/settings" search={{ tab: 'rates', client: client.id }}>
            Rates
          </Link>
        </nav>
      </RailSection>
    </>
  );
}

function Unbilled({ clientId }: { clientId: string }) {
  const { data } = useQuery(wipQuery());
  if (!data) return null;
  const wip = data.clients.find((row) => row.clientId === clientId);
  return (
    <RailSection>
      <h2 className={classes.railTitle}>Unbilled</h2>
      <BigMoney minor={wip?.valueMinor ?? 0} size={28} quiet={!wip} />
      {wip ? (
        <>
          <div className={classes.bar}>
            <AgeingBar scale="wip" amountsMinor={wip.buckets} />
          </div>
          <p className={classes.small}>
            <DurationText minutes={wip.minutes} />
            {wip.oldestDate ? `, oldest of ${formatDate(wip.oldestDate)}` : null}
          </p>
        </>
      ) : (
        <p className={classes.small}>Everything is billed.</p>
      )}
    </RailSection>
  );
}
