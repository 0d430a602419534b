import type { EventChoice } from './endpoint.js';

export interface Family {
  family: EventChoice;
  label: string;
  events: Array<{ event: EventChoice; label: string }>;
}

const family = (name: string, label: string, events: Record<string, string>): Family => ({
  family: `${name}.*` as EventChoice,
  label,
  events: Object.entries(events).map(([event, words]) => ({ event: `${name}.${event}` as EventChoice, label: words })),
});

export const FAMILIES: readonly Family[] = [
  family('time_entry', 'Time entries', { created: 'Created', updated: 'Changed', deleted: 'Deleted' }),
  family('disbursement', 'Disbursements', { created: 'Created', updated: 'Changed', deleted: 'Deleted' }),
  family('invoice', 'Invoices', {
    finalised: 'Finalised',
    sent: 'Sent',
    viewed: 'Viewed by the client',
    paid: 'Paid',
    credited: 'Credited',
  }),
  family('payment', 'Payments', {
    recorded: 'Recorded',
    allocated: 'Allocated',
    reversed: 'Reversed',
    refunded: 'Refunded',
  }),
  family('quote', 'Quotes', {
    sent: 'Sent',
    viewed: 'Viewed by the client',
    accepted: 'Accepted',
    declined: 'Declined',
    expired: 'Expired',
    converted: 'Converted',
  }),
  family('engagement', 'Engagements', {
    created: 'Created',
    updated: 'Changed',
    completed: 'Completed',
    cancelled: 'Cancelled',
    reopened: 'Reopened',
  }),
  family('wip', 'WIP', { alert: 'Alert' }),
];

export const ALL = '*' as EventChoice;

/** "All events", or families and events by name. */
export function eventWords(events: readonly string[]): string {
  if (events.includes(ALL)) return 'All events';
  return FAMILIES.flatMap(({ family: whole, label, events: own }) => {
    if (events.includes(whole)) return [label];
    const chosen = own.filter(({ event }) => events.includes(event)).map((each) => each.label.toLowerCase());
    return chosen.length > 0 ? [`${label}: ${chosen.join(', ')}`] : [];
  }).join(' · ');
}

/** "Invoice finalised" */
export function eventName(event: string): string {
  if (event === 'endpoint.test') return 'Test event';
  const words = event.replace(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
