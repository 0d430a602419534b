import { formatDate, localDate, localTime } from '@atlasos/domain';
import {
  BigMoney,
  Chip,
  DateText,
  DoubleRule,
  Money,
  RailSection,
  SectionHead,
  usePracticeFormat,
  type ChipTone,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deliveriesQuery } from '../invoice-queries.js';
import type { Delivery, Invoice } from '../invoice-types.js';
import { CloseLinks } from './close-links.js';
import { InvoiceReminders } from './invoice-reminders.js';
import { InvoicePayments } from './invoice-payments.js';
import classes from './finalised-page.module.css';

interface InvoiceFactsProps {
  invoice: Invoice;
  onTogglePublished: () => void;
  /** Absent when nothing is owed. */
  onPay?: () => void;
  onCredit?: () => void;
}

/** The rail: what is owed and why, what was sent, what corrected it. */
export function InvoiceFacts({ invoice, onTogglePublished, onPay, onCredit }: InvoiceFactsProps) {
  return (
    <>
      <RailSection>
        <SectionHead title="Still to pay" />
        <BigMoney minor={invoice.balanceMinor} size={28} quiet={invoice.balanceMinor === 0} />
        <dl className={classes.facts}>
          <dt>Date</dt>
          <dd>
            <DateText date={invoice.issueDate} />
          </dd>
          <dt>Due</dt>
          <dd>
            <DateText date={invoice.dueDate} />
          </dd>
          <dt>Net</dt>
          <dd>
            <Money minor={invoice.netMinor} />
          </dd>
          <dt>VAT</dt>
          <dd>
            <Money minor={invoice.vatMinor} />
          </dd>
          <dt>Total</dt>
          <dd>
            <Money minor={invoice.totalMinor} strong zero="amount" />
          </dd>
          {invoice.creditedMinor > 0 ? (
            <>
              <dt>Credited</dt>
              <dd>
                <Money minor={-invoice.creditedMinor} />
              </dd>
            </>
          ) : null}
          {invoice.writtenOffMinor > 0 ? (
            <>
              <dt>Written off</dt>
              <dd>
                <Money minor={-invoice.writtenOffMinor} />
              </dd>
            </>
          ) : null}
          {invoice.paidMinor > 0 ? (
            <>
              <dt>Paid</dt>
              <dd>
                <Money minor={-invoice.paidMinor} />
              </dd>
            </>
          ) : null}
          <dt className={classes.owed}>Still to pay</dt>
          <dd className={classes.owed}>
            <DoubleRule>
              <Money minor={invoice.balanceMinor} strong zero="amount" />
            </DoubleRule>
          </dd>
        </dl>
        <div className={classes.buttons}>
          <Button onClick={onTogglePublished}>
            {invoice.publishedAt === null ? 'Publish to the portal' : 'Take off the portal'}
          </Button>
          {onPay ? (
            <Button aria-keyshortcuts="p" onClick={onPay}>
              Record payment
            </Button>
          ) : null}
          {onCredit ? <Button onClick={onCredit}>Credit note</Button> : null}
        </div>
      </RailSection>
      <InvoicePayments invoice={invoice} />
      <InvoiceReminders invoice={invoice} />
      <Deliveries invoice={invoice} />
      {invoice.creditNotes.length > 0 ? (
        <RailSection>
          <SectionHead title="Credit notes" rule="line" />
          {invoice.creditNotes.map((note) => (
            <div key={note.id} className={classes.delivery}>
              <Link to="/credit-notes/$id" params={{ id: note.id }}>
                {note.number}
              </Link>
              <Money minor={-note.totalMinor} />
              <small>{formatDate(note.issueDate)}</small>
            </div>
          ))}
        </RailSection>
      ) : null}
    </>
  );
}

const STATES: Record<Delivery['state'], { tone: ChipTone; words: string }> = {
  queued: { tone: 'blue', words: 'Queued' },
  sending: { tone: 'blue', words: 'Sending' },
  sent: { tone: 'pine', words: 'Sent' },
  failed: { tone: 'brick', words: 'Failed' },
  unknown: { tone: 'ochre', words: 'Unknown' },
};
const CHANNELS: Record<Delivery['channel'], string> = { email: 'Email', portal: 'Portal', download: 'PDF downloaded' };

function Deliveries({ invoice }: { invoice: Invoice }) {
  const { timezone } = usePracticeFormat();
  const { data } = useQuery(deliveriesQuery(invoice.id));
  const when = (instant: string) => `${formatDate(localDate(instant, timezone))}, ${localTime(instant, timezone)}`;
  return (
    <RailSection>
      <SectionHead title="Delivery" rule="line" />
      {data?.items.length === 0 ? <p className={classes.quiet}>Nothing was sent yet.</p> : null}
      {data?.items.map((delivery) => (
        <div key={delivery.id} className={classes.delivery}>
          <span>{delivery.to.length > 0 ? delivery.to.join(', ') : CHANNELS[delivery.channel]}</span>
          {delivery.channel === 'email' ? (
            <Chip tone={STATES[delivery.state].tone}>{STATES[delivery.state].words}</Chip>
          ) : null}
          <small>{when(delivery.settledAt ?? delivery.createdAt)}</small>
          {delivery.error ? <small>{delivery.error}</small> : null}
          {delivery.state === 'unknown' ? (
            <small>
              The connection broke while it was sent. Ask the client whether it came before you send it again.
            </small>
          ) : null}
        </div>
      ))}
      {data?.items.some(({ channel }) => channel === 'email') ? <CloseLinks invoiceId={invoice.id} /> : null}
      {invoice.viewedAt ? <p className={classes.quiet}>First opened by the client {when(invoice.viewedAt)}.</p> : null}
    </RailSection>
  );
}
