import {
  ChoiceField,
  FactsField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { TEST_EVENT, WEBHOOK_EVENTS } from '../events.js';

const INT_MAX = 2_147_483_647;
const EVENTS = [...WEBHOOK_EVENTS, TEST_EVENT];
const STATES = ['waiting', 'delivered', 'failed'] as const;
type State = (typeof STATES)[number];

export class DeliveriesQuery extends PageQuery {
  @IdField({ description: 'To this endpoint.', optional: true }) endpointId?: string;
  @ChoiceField(STATES, { description: 'In this state.', optional: true }) state?: State;
  @ChoiceField(EVENTS, { description: 'Of this event.', optional: true }) event?: string;
}

export class WebhookDeliveryResponse {
  @IdField({ description: 'The delivery.' }) id!: string;
  @IdField({ description: 'To which endpoint.' }) endpointId!: string;
  @TextField({ description: 'Its address today.', max: 2000, example: 'https://example.com/hooks/atlasos' })
  url!: string;
  @FlagField({ description: 'Whether that endpoint is on, so that this can be replayed.' }) endpointEnabled!: boolean;
  @ChoiceField(EVENTS, { description: 'What happened.' }) event!: string;
  @TextField({
    description: 'Sent as `webhook-id`; the same for every try and replay.',
    max: 60,
    example: 'msg_0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10',
  })
  messageId!: string;
  @IdField({ description: 'To what it happened.' }) objectId!: string;
  @IntField({ description: 'The how manieth event of that object it is.', min: 1, max: INT_MAX, example: 3 })
  sequence!: number;
  @ChoiceField(STATES, { description: '`waiting` while it is tried; `failed` when it was given up.' }) state!: State;
  @IntField({ description: 'Requests so far.', min: 0, max: INT_MAX, example: 1 }) attempts!: number;
  @IntField({ description: 'What the endpoint answered last.', min: 0, max: 999, nullable: true, example: 200 })
  lastStatus!: number | null;
  @TextField({ description: 'What went wrong last.', max: 500, nullable: true }) lastError!: string | null;
  @InstantField({ description: 'When it happened.' }) createdAt!: string;
  @InstantField({ description: 'When it was delivered or given up.', nullable: true }) settledAt!: string | null;
}

export class DeliveryTryResponse {
  @IntField({ description: 'Which try it was.', min: 1, max: INT_MAX, example: 1 }) attempt!: number;
  @InstantField({ description: 'When.' }) at!: string;
  @IntField({ description: 'How long it took, in milliseconds.', min: 0, max: INT_MAX, example: 84 })
  durationMs!: number;
  @FactsField({ description: 'What was sent: `headers` and `body`.' }) request!: Record<string, unknown>;
  @IntField({ description: 'Status of the answer; null without one.', min: 0, max: 999, nullable: true, example: 200 })
  status!: number | null;
  @TextField({ description: 'What came back, its first 4 000 characters.', max: 4000, nullable: true, example: 'ok' })
  answer!: string | null;
  @TextField({ description: 'Why it counts as failed.', max: 500, nullable: true }) error!: string | null;
}

export class WebhookDeliveryDetailResponse extends WebhookDeliveryResponse {
  @ListField(() => DeliveryTryResponse, { description: 'Each request, the latest first.', max: 200 })
  tries!: DeliveryTryResponse[];
}
