import type { components } from '@atlasos/api-client';
import { Chip, LedgerRow, Money, Td, type ChipTone } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { useClients } from '../../app/work/work-options.js';
import { mailOf, type Delivery } from './mail-of.js';
import type { Obstacle } from './send-out.js';
import classes from './friday-run.module.css';

type Invoice = components['schemas']['InvoiceResponse'];

interface ReviewRowProps {
  invoice: Invoice;
  deliveries: readonly Delivery[];
  obstacle: Obstacle | undefined;
  isCurrent: boolean;
}

const MAIL: Record<Delivery['state'], { tone: ChipTone; words: string }> = {
  queued: { tone: 'blue', words: 'On its way' },
  sending: { tone: 'blue', words: 'On its way' },
  sent: { tone: 'pine', words: 'Sent' },
  failed: { tone: 'brick', words: 'Not delivered' },
  unknown: { tone: 'ochre', words: 'Unclear whether it arrived' },
};

function standing({ invoice, deliveries, obstacle, isCurrent }: ReviewRowProps): { tone: ChipTone; words: string } {
  if (isCurrent) return { tone: 'blue', words: invoice.status === 'draft' ? 'Finalising' : 'Sending' };
  if (obstacle) return { tone: 'brick', words: obstacle.place === 'draft' ? 'Not finalised' : 'Not sent' };
  if (invoice.status === 'draft') return { tone: 'outline', words: 'Draft' };
  const mail = mailOf(deliveries);
  return mail ? MAIL[mail.state] : { tone: 'outline', words: 'Not sent yet' };
}

/** One invoice of the run: whom it goes to, where it stands, and what is in its way. */
export function ReviewRow(props: ReviewRowProps) {
  const { invoice, deliveries, obstacle } = props;
  const { id, clientId, clientName, number, netMinor, vatMinor, totalMinor } = invoice;
  const contact = useClients()
    .find((client) => client.id === clientId)
    ?.contacts.find(({ email }) => email);
  const mail = mailOf(deliveries);
  const to = mail?.to.join(', ') ?? contact?.email;
  const { tone, words } = standing(props);
  return (
    <LedgerRow tall>
      <Td strong>
        <Link to="/invoices/$id" params={{ id }} className={classes.name}>
          {clientName}
        </Link>
        {number ? <span className={classes.number}>{number}</span> : null}
      </Td>
      <Td className={classes.to}>
        {to ?? (
          <Link to="/clients/$clientId" params={{ clientId }}>
            No address yet: add a contact
          </Link>
        )}
      </Td>
      <Td>
        <Chip tone={tone}>{words}</Chip>
        {obstacle ? (
          <div className={classes.obstacle} role="alert">
            {obstacle.says.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <Way obstacle={obstacle} invoice={invoice} />
          </div>
        ) : null}
        {!obstacle && mail?.error ? (
          <div className={classes.obstacle}>
            <p>{mail.error}</p>
            <Way obstacle={{ says: [], place: 'invoice' }} invoice={invoice} />
          </div>
        ) : null}
      </Td>
      <Td align="right">
        <Money minor={netMinor} />
      </Td>
      <Td align="right">
        <Money minor={vatMinor} />
      </Td>
      <Td align="right" strong>
        <Money minor={totalMinor} zero="amount" />
      </Td>
    </LedgerRow>
  );
}

function Way({ obstacle, invoice }: { obstacle: Obstacle; invoice: Invoice }) {
  if (obstacle.place === 'contact')
    return (
      <Link to="/clients/$clientId" params={{ clientId: invoice.clientId }}>
        Add a contact
      </Link>
    );
  return (
    <Link to="/invoices/$id" params={{ id: invoice.id }}>
      {obstacle.place === 'draft' ? 'Open the draft' : 'Open the invoice'}
    </Link>
  );
}
