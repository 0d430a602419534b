import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';
import { EVENT_CHOICES } from '../events.js';

const REASONS = ['by_you', 'failing', 'gone'] as const;

const Url = (optional = false) =>
  TextField({
    description: 'Where events are sent, by POST: https, and reachable on the public internet.',
    example: 'https://example.com/hooks/atlasos',
    min: 8,
    max: 2000,
    optional,
  });
const Events = (optional = false) =>
  TextsField({
    description: 'What is sent: single events, a family such as `invoice.*`, or `*` for everything.',
    example: ['invoice.*', 'time_entry.created'],
    minItems: 1,
    maxItems: EVENT_CHOICES.length,
    max: 60,
    choices: EVENT_CHOICES,
    optional,
  });
const Description = (optional = true) =>
  TextField({ description: 'What it is for.', example: 'Accounting', max: 200, optional });

export class CreateEndpointDto {
  @Url() url!: string;
  @Events() events!: string[];
  @Description() description?: string;
}

export class PatchEndpointDto {
  @Url(true) url?: string;
  @Events(true) events?: string[];
  @Description() description?: string;
  @FlagField({ description: 'Off: nothing is sent, and nothing is kept for later.', optional: true, example: true })
  enabled?: boolean;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class EndpointResponse {
  @IdField({ description: 'The endpoint.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @Url() url!: string;
  @Events() events!: string[];
  @Description(false) description!: string;
  @FlagField({ description: 'Whether anything is sent.' }) enabled!: boolean;
  @ChoiceField(REASONS, {
    description: '`failing`: nothing arrived for three days; `gone`: it answered 410; null while it is on.',
    nullable: true,
  })
  disabledReason!: (typeof REASONS)[number] | null;
  @IntField({ description: 'Requests that failed in a row.', min: 0, max: 2_147_483_647, example: 0 })
  failures!: number;
  @InstantField({ description: 'When something last arrived, within ten seconds; null = never.', nullable: true })
  lastSuccessAt!: string | null;
  @InstantField({ description: 'Until when the secret before is valid beside the new one.', nullable: true })
  previousSecretUntil!: string | null;
  @InstantField({ description: 'When it was made.' }) createdAt!: string;
}

export class EndpointWithSecretResponse extends EndpointResponse {
  @TextField({
    description: 'Signs what is sent, as Standard Webhooks says. It is shown this once.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    max: 100,
  })
  secret!: string;
}
