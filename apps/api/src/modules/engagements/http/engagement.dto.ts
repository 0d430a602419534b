import { BILLING_KINDS, ENGAGEMENT_STATUSES, type BillingKind, type EngagementStatus } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { BillingDto, BillingResponse, PatchBillingDto } from './billing.dto.js';

const Title = (optional = false) =>
  TextField({
    description: 'What was agreed.',
    min: 1,
    max: 200,
    example: 'Section 12B claim and statements',
    optional,
  });
const Notes = (optional: boolean) =>
  TextField({ description: 'For yourself; on no document.', optional, max: 5000, trim: false });

export class CreateEngagementDto {
  @IdField({ description: 'For whom.' }) clientId!: string;
  @Title() title!: string;
  @ObjectField(() => BillingDto, { description: 'The terms.', example: { kind: 'hourly' } }) billing!: BillingDto;
  @Notes(true) notes?: string;
}

export class PatchEngagementDto {
  @Title(true) title?: string;
  @Notes(true) notes?: string;
  @ObjectField(() => PatchBillingDto, {
    description:
      'Terms that change; the others stay. Milestones come as a whole. Between work that is WIP and work a fee covers the kind changes only before time is logged.',
    optional: true,
    example: { hoursBudgetMinutes: 960 },
  })
  billing?: PatchBillingDto;
  @ChoiceField(ENGAGEMENT_STATUSES, { description: 'Paused, ended or going on again.', optional: true })
  status?: EngagementStatus;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class CloseEngagementDto {
  @ChoiceField(['completed', 'cancelled'] as const, {
    description: 'A fee on completion falls due with `completed`; a cancelled engagement makes nothing more due.',
    optional: true,
    default: 'completed',
  })
  outcome: 'completed' | 'cancelled' = 'completed';
  @DateField({ description: 'The day on which it ended; today unless said.', optional: true }) on?: string;
  @FlagField({
    description:
      'Refuse with `engagement_unfinished`, which says what is left, while tasks are not done or time is not billed. Without it they stay as they are: such time can still be billed.',
    optional: true,
  })
  onlyIfFinished?: boolean;
}

export class EngagementsQuery extends PageQuery {
  @IdField({ description: 'For this client.', optional: true }) clientId?: string;
  @ChoiceField([...ENGAGEMENT_STATUSES, 'open'] as const, { description: '`open` = active or paused.', optional: true })
  status?: EngagementStatus | 'open';
  @ChoiceField(BILLING_KINDS, { description: 'Billed like this.', optional: true }) kind?: BillingKind;
  @TextField({ description: 'Occurs in title or client.', optional: true, max: 200 }) q?: string;
}

export class EngagementResponse {
  @IdField({ description: 'The engagement.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @IdField({ description: 'For whom.' }) clientId!: string;
  @TextField({ description: 'Name of the client.', max: 200 }) clientName!: string;
  @Title() title!: string;
  @ChoiceField(ENGAGEMENT_STATUSES, { description: 'How it stands.' }) status!: EngagementStatus;
  @ObjectField(() => BillingResponse, { description: 'The terms.' }) billing!: BillingResponse;
  @Notes(false) notes!: string;
  @DateField({ description: 'When it ended.', nullable: true }) closedOn!: string | null;
  @IdField({ description: 'The quote that it comes from.', nullable: true }) quoteId!: string | null;
  @IntField({ description: 'Minutes logged on it.', min: 0, max: 1_000_000_000, example: 540 }) workedMinutes!: number;
  @InstantField({ description: 'When it was made.' }) createdAt!: string;
}
