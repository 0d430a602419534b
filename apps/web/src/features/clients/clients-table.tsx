import {
  Chip,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  Money,
  RowActions,
  Td,
  TextAction,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { usePractice } from '../../app/session.js';
import { toggleArchived } from './archive-client.js';
import { KIND_LABELS, STATUS_LABELS, type Client } from './client.js';
import classes from './clients.module.css';
import { useUnbilled } from './use-unbilled.js';

interface ClientsTableProps {
  clients: readonly Client[];
}

export function ClientsTable({ clients }: ClientsTableProps) {
  const { symbol } = usePracticeFormat();
  const unbilled = useUnbilled();
  return (
    <LedgerTable
      caption="Clients"
      head={
        <>
          <Th>Client</Th>
          <Th className={classes.wide} style={{ width: '26%' }}>
            Documents go to
          </Th>
          <Th className={classes.wide} style={{ width: '15%' }}>
            Reference
          </Th>
          <Th className={classes.wide} style={{ width: '12%' }}>
            Terms
          </Th>
          <Th align="right" className={classes.amount}>
            Unbilled, {symbol}
          </Th>
          <Th className={classes.wide} style={{ width: 80 }}>
            <span className="visually-hidden">Actions</span>
          </Th>
        </>
      }
    >
      <LedgerBody>
        {clients.map((client) => (
          <ClientRow key={client.id} client={client} unbilledMinor={unbilled?.get(client.id)} />
        ))}
      </LedgerBody>
    </LedgerTable>
  );
}

function ClientRow({ client, unbilledMinor = 0 }: { client: Client; unbilledMinor: number | undefined }) {
  const { paymentTermsDays } = usePractice();
  const [first] = client.contacts;
  return (
    <LedgerRow tall>
      <Td>
        <div className={classes.names}>
          <Link to="/clients/$clientId" params={{ clientId: client.id }} className={classes.name}>
            {client.name}
          </Link>
          {client.status === 'active' ? null : (
            <Chip tone={client.status === 'prospect' ? 'outline' : 'neutral'}>{STATUS_LABELS[client.status]}</Chip>
          )}
        </div>
        <div className={classes.second}>{KIND_LABELS[client.kind]}</div>
      </Td>
      <Td className={classes.wide}>
        {first ? (
          <>
            <div className={classes.clip}>{first.name}</div>
            <div className={classes.second}>{first.email ?? 'no email address'}</div>
          </>
        ) : (
          <span className={classes.second}>no contact yet</span>
        )}
      </Td>
      <Td className={classes.wide}>
        <span className={classes.digits}>{client.reference}</span>
      </Td>
      <Td className={classes.wide} quiet={client.paymentTermsDays === null}>
        {client.paymentTermsDays ?? paymentTermsDays} days
      </Td>
      <Td align="right">
        <Money minor={unbilledMinor} />
      </Td>
      <Td className={classes.wide} align="right">
        <RowActions>
          <TextAction
            aria-label={`${client.status === 'archived' ? 'Bring back' : 'Archive'} ${client.name}`}
            onClick={() => void toggleArchived(client)}
          >
            {client.status === 'archived' ? 'Bring back' : 'Archive'}
          </TextAction>
        </RowActions>
      </Td>
    </LedgerRow>
  );
}
