/** Everything that is told. A module that adds something new to tell adds its line here. */
export const WEBHOOK_EVENTS = [
  'time_entry.created',
  'time_entry.updated',
  'time_entry.deleted',
  'disbursement.created',
  'disbursement.updated',
  'disbursement.deleted',
  'invoice.finalised',
  'invoice.sent',
  'invoice.viewed',
  'invoice.paid',
  'invoice.credited',
  'payment.recorded',
  'payment.allocated',
  'payment.reversed',
  'payment.refunded',
  'quote.sent',
  'quote.viewed',
  'quote.accepted',
  'quote.declined',
  'quote.expired',
  'quote.converted',
  'engagement.created',
  'engagement.updated',
  'engagement.completed',
  'engagement.cancelled',
  'engagement.reopened',
  'wip.alert',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Sent on request to the one endpoint that is tried out. */
export const TEST_EVENT = 'endpoint.test';

const familyOf = (event: string) => `${event.split('.')[0]}.*`;

/** What an endpoint may ask for: one event, a family of them, or all. */
export const EVENT_CHOICES: readonly string[] = ['*', ...new Set(WEBHOOK_EVENTS.map(familyOf)), ...WEBHOOK_EVENTS];

/** The choices by which an event is asked for. */
export const choicesOf = (event: WebhookEvent): string[] => ['*', familyOf(event), event];
