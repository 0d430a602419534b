import { TIME_ENTRY_STATUSES, type TimeEntryStatus } from '@atlasos/domain';
import { IntersectionType } from '@nestjs/swagger';
import {
  ChoiceField,
  DateField,
  FlagField,
  FromQueryFlag,
  FromQueryInt,
  IdField,
  InstantField,
  IntField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';

const RATE_MAX_MINOR = 100_000_000_000;
const TEXT_MAX = 2000;
const REASON_MAX = 500;

const Description = () =>
  TextField({
    description: 'What was done; it stands on the invoice.',
    optional: true,
    max: TEXT_MAX,
    example: 'VAT201 return, October',
  });
const Override = () =>
  MinorField({
    description: 'Overrides the rate of this entry, minor units an hour; null takes the override back.',
    optional: true,
    nullable: true,
    min: 1,
    max: RATE_MAX_MINOR,
    example: 95000,
  });
const Minutes = (optional: boolean) =>
  IntField({ description: 'Worked, whole minutes.', min: 1, max: 1440, example: 50, optional });
const StartedAt = (nullable: boolean) =>
  InstantField({
    description: "When it began. The date then is that moment's date in the practice's zone.",
    optional: true,
    nullable,
  });

export class CreateTimeEntryDto {
  @IdField({ description: 'Needed unless `taskId` brings it.', optional: true, nullable: true }) clientId?:
    string | null;
  @IdField({ description: 'Needed unless `taskId` brings it.', optional: true, nullable: true }) serviceTypeId?:
    string | null;
  @IdField({
    description: 'The entry takes client, service type and engagement of this task.',
    optional: true,
    nullable: true,
  })
  taskId?: string | null;
  @IdField({ description: "One of the client's engagements.", optional: true, nullable: true }) engagementId?:
    string | null;
  @DateField({ description: 'Day of the work. Needed unless `startedAt` says it.', optional: true }) date?: string;
  @StartedAt(true) startedAt?: string | null;
  @Minutes(false) minutes!: number;
  @Description() description?: string;
  @FlagField({ description: 'Charged to the client.', optional: true, default: true }) billable?: boolean;
  @Override() hourlyRateMinor?: number | null;
}

export class PatchTimeEntryDto {
  @IdField({ description: 'Another client.', optional: true }) clientId?: string;
  @IdField({ description: 'Another service type.', optional: true }) serviceTypeId?: string;
  @IdField({ description: 'Link to a task, or null to take it off.', optional: true, nullable: true }) taskId?:
    string | null;
  @IdField({ description: 'Another engagement, or null for none.', optional: true, nullable: true }) engagementId?:
    string | null;
  @DateField({ description: 'Another day; a start moves along, at the same time of day.', optional: true })
  date?: string;
  @StartedAt(true) startedAt?: string | null;
  @Minutes(true) minutes?: number;
  @Description() description?: string;
  @FlagField({ description: 'Charged to the client.', optional: true }) billable?: boolean;
  @Override() hourlyRateMinor?: number | null;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class EntryFiltersQuery {
  @IdField({ description: 'Of this client.', optional: true }) clientId?: string;
  @IdField({ description: 'Of this service type.', optional: true }) serviceTypeId?: string;
  @IdField({ description: 'Of this task.', optional: true }) taskId?: string;
  @IdField({ description: 'Of this engagement.', optional: true }) engagementId?: string;
  @DateField({ description: 'First day.', optional: true }) from?: string;
  @DateField({ description: 'Last day.', optional: true }) to?: string;
  @ChoiceField(TIME_ENTRY_STATUSES, { description: 'In this status today.', optional: true }) status?: TimeEntryStatus;
  @FlagField({ description: 'Only billable or only not billable ones.', optional: true })
  @FromQueryFlag()
  billable?: boolean;
  @TextField({ description: 'Occurs in description, client, service type or task.', optional: true, max: 200 })
  q?: string;
}

export class TimeEntriesQuery extends IntersectionType(PageQuery, EntryFiltersQuery) {}

export class RecentWorkQuery {
  @IntField({ description: 'How many, 1 to 50.', optional: true, min: 1, max: 50, default: 10 })
  @FromQueryInt()
  limit: number = 10;
}

export class DeferDto {
  @DateField({ description: 'First day on which it may be billed; after today.' }) until!: string;
  @TextField({ description: 'Why it waits.', min: 1, max: REASON_MAX, example: 'Waiting for the assessment' })
  reason!: string;
}

export class WriteOffDto {
  @TextField({ description: 'Why it is not billed.', min: 1, max: REASON_MAX, example: 'Goodwill' }) reason!: string;
  @MinorField({
    description: 'A part of the value; all that is left unless said.',
    optional: true,
    nullable: true,
    min: 1,
    example: 20000,
  })
  valueMinor?: number | null;
}
