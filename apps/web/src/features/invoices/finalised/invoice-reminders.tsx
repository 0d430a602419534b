import type { components } from '@atlasos/api-client';
import { formatDate } from '@atlasos/domain';
import { Chip, RailSection, SectionHead, TextAction, toast, troubleToast, type ChipTone } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, invalidate } from '../../../app/api.js';
import { remindersOfInvoiceQuery } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import classes from './finalised-page.module.css';

type Reminders = components['schemas']['InvoiceRemindersResponse'];
type Reminder = Reminders['items'][number];

const STATES: Record<Reminder['state'], { tone: ChipTone; words: string }> = {
  waiting: { tone: 'blue', words: 'Waiting' },
  queued: { tone: 'blue', words: 'Queued' },
  sending: { tone: 'blue', words: 'Sending' },
  sent: { tone: 'pine', words: 'Sent' },
  failed: { tone: 'brick', words: 'Not sent' },
  unknown: { tone: 'ochre', words: 'Unknown' },
  paid: { tone: 'neutral', words: 'Paid first' },
  off: { tone: 'neutral', words: 'Switched off' },
  no_address: { tone: 'brick', words: 'No address' },
};

const stepWords = (days: number): string => {
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} before it is due`;
  return days === 0 ? 'On the due date' : `${days} ${days === 1 ? 'day' : 'days'} late`;
};

/** What was sent because it is not paid, and what comes next. */
export function InvoiceReminders({ invoice }: { invoice: Invoice }) {
  const path = { params: { path: { id: invoice.id } } };
  const { data } = useQuery(remindersOfInvoiceQuery(invoice.id));
  const options = {
    onSuccess: () => void invalidate('/api/v1/invoices/{id}/reminders'),
    onError: ({ detail }: { detail: string }) => troubleToast(detail),
  };
  const off = api.useMutation('post', '/api/v1/invoices/{id}/reminders/off', options);
  const on = api.useMutation('post', '/api/v1/invoices/{id}/reminders/on', options);
  if (!data || (data.items.length === 0 && (!data.enabled || invoice.balanceMinor === 0))) return null;
  const switchOff = () =>
    off.mutate(path, {
      onSuccess: () => toast('No reminders for this invoice', { undo: () => on.mutateAsync(path) }),
    });
  return (
    <RailSection>
      <SectionHead title="Reminders" rule="line" />
      {data.items.map((reminder) => (
        <div key={reminder.id} className={classes.delivery}>
          <span>{stepWords(reminder.days)}</span>
          <Chip tone={STATES[reminder.state].tone}>{STATES[reminder.state].words}</Chip>
          <small>{formatDate(reminder.dueOn)}</small>
        </div>
      ))}
      <p className={classes.quiet}>{nextWords(data, invoice)}</p>
      {invoice.balanceMinor === 0 ? null : data.off ? (
        <TextAction onClick={() => on.mutate(path)}>Remind of this invoice again</TextAction>
      ) : data.enabled && !data.clientOff ? (
        <TextAction onClick={switchOff}>No reminders for this invoice</TextAction>
      ) : (
        <Link to="/settings" search={{ tab: 'reminders' }}>
          Reminder settings
        </Link>
      )}
    </RailSection>
  );
}

function nextWords({ enabled, off, clientOff, next }: Reminders, { balanceMinor }: Invoice): string {
  if (balanceMinor === 0) return 'It is settled, so no more are sent.';
  if (off) return 'Switched off for this invoice.';
  if (clientOff) return 'Switched off for this client.';
  if (!enabled) return 'Reminders are switched off.';
  return next ? `Next on ${formatDate(next.date)}: ${stepWords(next.days).toLowerCase()}.` : 'No further step follows.';
}
