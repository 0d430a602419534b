import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';
import { CHANNELS, DELIVERY_STATES, type Channel, type DeliveryState } from '../delivery.js';

/** Body of `POST …/send` of every kind of document. */
export class SendDocumentDto {
  @TextsField({
    description: 'How: `email`, `portal` or both.',
    maxItems: 2,
    max: 10,
    choices: ['email', 'portal'],
    example: ['email', 'portal'],
  })
  channels!: Array<'email' | 'portal'>;

  @TextsField({
    description: 'Addresses; absent: the first contact of the client.',
    optional: true,
    maxItems: 10,
    max: 254,
    example: ['accounts@karoo.example'],
  })
  to?: string[];

  @TextField({
    description: 'Absent: from the template. `{{number}}` and its like are filled in.',
    optional: true,
    min: 1,
    max: 200,
    pattern: /^[^\r\n]*$/,
  })
  subject?: string;

  @TextField({
    description: 'Plain text; absent: from the template. `{{client}}` and its like are filled in.',
    optional: true,
    min: 1,
    max: 5000,
  })
  message?: string;

  @FlagField({
    description:
      'True sends once more to recipients who have it already. Repeat it only with the same Idempotency-Key: every other repeat is one mail more.',
    optional: true,
    default: false,
  })
  resend?: boolean;
}

export class DeliveryResponse {
  @IdField({ description: 'Id of the delivery.' }) id!: string;
  @ChoiceField(CHANNELS, { description: 'How it went.' }) channel!: Channel;
  @TextsField({ description: 'Recipients of an email; empty otherwise.', maxItems: 10, max: 254 }) to!: string[];
  @ChoiceField(DELIVERY_STATES, {
    description:
      'Email: queued, sending, sent, failed, or unknown when the connection broke after the message had begun (it is never sent again by itself).',
  })
  state!: DeliveryState;
  @TextField({ description: 'Subject as sent.', nullable: true, max: 200 }) subject!: string | null;
  @TextField({ description: 'Text as sent.', nullable: true, max: 5000 }) message!: string | null;
  @TextField({ description: 'Why it failed, is unknown or waits for another try.', nullable: true, max: 500 }) error!:
    string | null;
  @IntField({ description: 'Tries so far.', min: 0, max: 100 }) attempts!: number;
  @InstantField({ description: 'When it was asked for.' }) createdAt!: string;
  @InstantField({ description: 'When its outcome was known.', nullable: true }) settledAt!: string | null;
}
