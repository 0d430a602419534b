import {
  ChoiceField,
  DateField,
  FactsField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';

const NAME = /^[a-z][a-z0-9_]*$/;
const ACTION = /^[a-z][a-z0-9_]*\.[a-z0-9_]+$/;
const ACTOR_KINDS = ['user', 'contact', 'system'] as const;

export class AuditLogQuery extends PageQuery {
  @TextField({
    description: 'What was changed, e.g. `invoice`.',
    optional: true,
    max: 60,
    pattern: NAME,
    example: 'invoice',
  })
  entity?: string;
  @IdField({ description: 'This record.', optional: true }) entityId?: string;
  @IdField({ description: 'Done by this user, contact or token.', optional: true }) actor?: string;
  @TextField({
    description: 'What was done, e.g. `invoice.finalised`.',
    optional: true,
    max: 100,
    pattern: ACTION,
    example: 'invoice.finalised',
  })
  action?: string;
  @DateField({ description: 'First day, where the practice is.', optional: true }) from?: string;
  @DateField({ description: 'Last day, where the practice is.', optional: true }) to?: string;
}

export class AuditActorResponse {
  @ChoiceField(ACTOR_KINDS, {
    description:
      '`user`: you, or a program with your token; `contact`: somebody at a client; `system`: AtlasOS itself.',
  })
  kind!: (typeof ACTOR_KINDS)[number];
  @IdField({ description: 'The user or contact; null for the system.', nullable: true }) id!: string | null;
  @TextField({ description: 'Name of the user.', nullable: true, max: 200, example: 'Lerato Maseko' }) name!:
    string | null;
  @IdField({ description: 'The token that a program came with.', nullable: true }) tokenId!: string | null;
  @TextField({ description: 'What that token is for.', nullable: true, max: 100, example: 'Nightly export' })
  tokenName!: string | null;
}

export class AuditEntryResponse {
  @IdField({ description: 'The entry.' }) id!: string;
  @InstantField({ description: 'When it was done.' }) at!: string;
  @ObjectField(() => AuditActorResponse, { description: 'Who did it.' }) actor!: AuditActorResponse;
  @TextField({ description: 'What was done.', max: 100, example: 'invoice.finalised' }) action!: string;
  @TextField({ description: 'To what kind of record.', max: 60, example: 'invoice' }) entity!: string;
  @IdField({ description: 'To which record; null when it was several.', nullable: true }) entityId!: string | null;
  @TextField({ description: 'The request that did it.', nullable: true, max: 200, example: 'req-1f' })
  requestId!: string | null;
  @FactsField({
    description: 'What it was before: the fields that changed, or the whole of what was deleted.',
    nullable: true,
  })
  before!: Record<string, unknown> | null;
  @FactsField({
    description: 'What it is since: the fields that changed, or the whole of what was made.',
    nullable: true,
  })
  after!: Record<string, unknown> | null;
}
