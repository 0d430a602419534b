import { WEBHOOK_EVENTS, type WebhookEvent } from '../events.js';

/** What happened, and what its `data` holds; whatever else is to be known is read from the API by `objectId`. */
const WORDS: Record<WebhookEvent, string> = {
  'time_entry.created':
    'An entry was logged; what an import brings is not told one by one. `data`: the entry as `GET /time-entries/{id}` names its fields.',
  'time_entry.updated': 'An entry was changed, deferred, written off or brought back. `data`: what changed.',
  'time_entry.deleted': 'An entry was deleted. `data` is empty.',
  'disbursement.created':
    'Money was spent for a client. `data`: `clientId`, `date`, `description`, `kind`, `amountMinor`.',
  'disbursement.updated': 'A disbursement was changed, deferred, written off or brought back. `data`: what changed.',
  'disbursement.deleted': 'A disbursement was deleted. `data` is empty.',
  'invoice.finalised':
    'An invoice has its number. `data`: `number`, `clientId`, `issueDate`, `dueDate`, `currency`, `totalMinor`.',
  'invoice.sent':
    'A mail with the invoice left, or the portal shows it from now on. `data`: `deliveryId`, `channel` (`email`, `portal`), `to`.',
  'invoice.viewed': 'The client opened it. `data` is empty.',
  'invoice.paid':
    'It owes nothing any more; again, if a payment had been reversed. `data`: `totalMinor` = `paidMinor` + `creditedMinor` + `writtenOffMinor`, `clientId`, `currency`.',
  'invoice.credited':
    'A credit note was issued for it. `data`: `creditNoteId`, `number`, `clientId`, `issueDate`, `currency`, `totalMinor`.',
  'payment.recorded':
    'Money was received. `data`: `clientId`, `date`, `amountMinor`, `method`, `reference`, `currency`, and the `allocations` to invoices.',
  'payment.allocated': 'Credit on account went on to pay invoices. `data`: `clientId`, `currency`, `allocations`.',
  'payment.reversed':
    'A payment did not hold. `data`: `clientId`, `date`, `amountMinor`, `currency`, `reason`, and in `reopened` what invoices owe again.',
  'payment.refunded':
    'Some of a payment was given back. `data`: `refundId`, `clientId`, `date`, `amountMinor` of this payment, `method`, `reference`.',
  'quote.sent':
    'A mail with the quote left, or the portal shows it from now on. `data`: `deliveryId`, `channel` (`email`, `portal`), `to`.',
  'quote.viewed': 'The client opened it. `data` is empty.',
  'quote.accepted': 'The client accepted it. `data`: `number`, `clientId`, `name`, `onClientsWord`.',
  'quote.declined': 'The client declined it. `data`: `number`, `clientId`, `name`, `onClientsWord`.',
  'quote.expired': 'Its last day is over without an answer. `data`: `number`, `clientId`, `validUntil`, `totalMinor`.',
  'quote.converted': 'It became an engagement. `data`: `number`, `clientId`, `engagementId`.',
  'engagement.created': 'An engagement began. `data`: `clientId`, `title`, `status`, `billingKind`, `quoteId`.',
  'engagement.updated':
    'Terms or status of an engagement changed. `data`: `clientId`, `title`, `status`, `billingKind`, `quoteId`.',
  'engagement.completed': 'Beside `engagement.updated`: the work is done. `data` as there.',
  'engagement.cancelled': 'Beside `engagement.updated`: the work ended undone. `data` as there.',
  'engagement.reopened': 'Beside `engagement.updated`: what was completed or cancelled goes on. `data` as there.',
  'wip.alert':
    'Unbilled work of a client crossed a limit; `objectId` is the client. `data`: `clientName`, `valueMinor`, `ageDays`, `limitValueMinor`, `limitAgeDays`, `crossed`.',
};

const text = (description: string, example: string) => ({ type: 'string', description, example });

const messageOf = (event: WebhookEvent) => ({
  type: 'object',
  required: ['id', 'type', 'timestamp', 'objectId', 'sequence', 'data'],
  properties: {
    id: text('The same in every repeat.', 'msg_0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10'),
    type: { type: 'string', const: event },
    timestamp: { type: 'string', format: 'date-time', description: 'When it happened, RFC 3339 in UTC.' },
    objectId: { type: 'string', format: 'uuid', description: 'What it happened to.' },
    sequence: { type: 'integer', minimum: 1, description: 'Counts the events of this object, from 1 on.' },
    data: { type: 'object', additionalProperties: true },
  },
});

const HEADERS = [
  ['webhook-id', 'The `id` of the body.'],
  ['webhook-timestamp', 'When this try was sent, in seconds since 1970.'],
  [
    'webhook-signature',
    '`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; two with a space between while a secret is replaced.',
  ],
].map(([name, description]) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } }));

const operationOf = (event: WebhookEvent) => ({
  post: {
    operationId: `webhook_${event.replace('.', '_')}`,
    summary: event,
    description: WORDS[event],
    tags: ['Webhook events'],
    security: [],
    parameters: HEADERS,
    requestBody: { required: true, content: { 'application/json': { schema: messageOf(event) } } },
    responses: {
      '2XX': { description: 'Taken. Answer within ten seconds.' },
      '410': { description: 'Never send anything here again: the endpoint is switched off.' },
      default: { description: 'Not taken: it is tried again for three days, with longer and longer pauses.' },
    },
  },
});

/** `webhooks` of the OpenAPI document: what endpoints receive. */
export const eventsInContract = (): Record<string, object> =>
  Object.fromEntries(WEBHOOK_EVENTS.map((event) => [event, operationOf(event)]));
