import { RATE_RULES, type RateRule } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  FromQueryFlag,
  IdField,
  InstantField,
  IntField,
  MinorField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';

const RATE_MAX_MINOR = 100_000_000_000;
const Amount = (optional = false) =>
  MinorField({
    description: 'Money an hour, minor units; 1 or more.',
    example: 85000,
    min: 1,
    max: RATE_MAX_MINOR,
    optional,
  });

export class CreateRateDto {
  @IdField({ description: 'Of this client only.', optional: true, nullable: true }) clientId?: string | null;
  @IdField({ description: 'For this service only.', optional: true, nullable: true }) serviceTypeId?: string | null;
  @Amount() hourlyRateMinor!: number;
  @DateField({ description: 'First day on which it holds. It closes the former rate of the same scope.' })
  effectiveFrom!: string;
}

export class PatchRateDto {
  @IdField({ description: 'Of this client only.', optional: true, nullable: true }) clientId?: string | null;
  @IdField({ description: 'For this service only.', optional: true, nullable: true }) serviceTypeId?: string | null;
  @Amount(true) hourlyRateMinor?: number;
  @DateField({ description: 'First day on which it holds.', optional: true }) effectiveFrom?: string;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class RatesQuery extends PageQuery {
  @IdField({ description: 'Rates of this client, for any service or for one.', optional: true }) clientId?: string;
  @IdField({ description: 'Rates for this service, of any client or of one.', optional: true }) serviceTypeId?: string;
  @IdField({ description: 'Rates of this engagement.', optional: true }) engagementId?: string;
  @ChoiceField(RATE_RULES, { description: 'Rates of this kind of scope.', optional: true }) scope?: RateRule;
  @DateField({ description: 'Only rates in force on this day.', optional: true }) date?: string;
  @FlagField({ description: 'Only rates that time entries use, or only those that none uses.', optional: true })
  @FromQueryFlag()
  inUse?: boolean;
}

export class ResolveRateQuery {
  @IdField({ description: 'Client of the work.', optional: true }) clientId?: string;
  @IdField({ description: 'Kind of the work.', optional: true }) serviceTypeId?: string;
  @IdField({ description: 'Engagement of the work.', optional: true }) engagementId?: string;
  @DateField({ description: 'Day of the work; today unless said.', optional: true }) date?: string;
}

export class RateResponse {
  @IdField({ description: 'The rate.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @ChoiceField(RATE_RULES, { description: 'What it applies to.' }) scope!: RateRule;
  @IdField({ description: 'Null = every client.', nullable: true }) clientId!: string | null;
  @IdField({ description: 'Null = every service.', nullable: true }) serviceTypeId!: string | null;
  @IdField({ description: 'Null unless it is of an engagement.', nullable: true }) engagementId!: string | null;
  @Amount() hourlyRateMinor!: number;
  @DateField({ description: 'First day on which it holds.' }) effectiveFrom!: string;
  @DateField({
    description: 'First day on which it no longer holds: the next rate of the same scope begins. Null = open.',
    nullable: true,
  })
  effectiveTo!: string | null;
  @FlagField({ description: 'Time entries are priced with it, so it neither changes nor goes.' }) inUse!: boolean;
  @InstantField({ description: 'When it was set.' }) createdAt!: string;
}
