import { RATE_RULES, TIME_ENTRY_STATUSES, type EntryLack, type RateRule, type TimeEntryStatus } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MinorField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';

const ENTRY_RATE_RULES = [...RATE_RULES, 'override'] as const;
const WARNING_CODES = ['day_over_24h', 'overlap', 'trimmed', 'incomplete'] as const;
const LACKS = ['client', 'service_type', 'rate'] as const;
const Id = (description: string) => IdField({ description, nullable: true });
const Name = (description: string, example?: string) =>
  TextField({ description, nullable: true, max: 200, ...(example ? { example } : {}) });

export class EntryWarningResponse {
  @ChoiceField(WARNING_CODES, { description: 'For programs.' }) code!: (typeof WARNING_CODES)[number];
  @TextField({ description: 'For people.', max: 200, example: 'This overlaps another timed entry.' }) detail!: string;
}

export class TimeEntryResponse {
  @IdField({ description: 'The entry.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @Id('Null only while incomplete.') clientId!: string | null;
  @Name('Name of the client.', 'Karoo Blooms') clientName!: string | null;
  @Id('Null only while incomplete.') serviceTypeId!: string | null;
  @Name('Name of the service type.', 'Bookkeeping') serviceTypeName!: string | null;
  @IntField({ description: 'Colour of the service type.', nullable: true, min: 0, max: 5 }) serviceTypeColour!:
    number | null;
  @Id('The task it belongs to.') taskId!: string | null;
  @Name('Title of the task.') taskTitle!: string | null;
  @Id('The engagement it belongs to.') engagementId!: string | null;
  @Id('The timer that made it; null when entered by hand.') timerId!: string | null;
  @DateField({ description: "Day on which it began, in the practice's zone." }) date!: string;
  @InstantField({ description: 'When it began, where known.', nullable: true }) startedAt!: string | null;
  @InstantField({ description: 'When it ended, where known.', nullable: true }) endedAt!: string | null;
  @IntField({ description: 'What the timer measured.', nullable: true, min: 0, max: 86_400, readOnly: true })
  trackedSeconds!: number | null;
  @IntField({ description: 'Worked.', min: 1, max: 1440, example: 50 }) minutes!: number;
  @IntField({
    description: 'What the rounding policy makes of them; 0 when not billable. Frozen with the rate.',
    min: 0,
    max: 1440,
    example: 54,
    readOnly: true,
  })
  billedMinutes!: number;
  @TextField({ description: 'What was done.', max: 2000 }) description!: string;
  @FlagField({ description: 'Charged to the client.' }) billable!: boolean;
  @MinorField({ description: 'The frozen rate an hour; null while there is none.', nullable: true, example: 85000 })
  hourlyRateMinor!: number | null;
  @ChoiceField(ENTRY_RATE_RULES, { description: 'Which rule gave the rate.', nullable: true, readOnly: true })
  rateRule!: RateRule | 'override' | null;
  @Id('The rate it came from; null for an override.') rateId!: string | null;
  @MinorField({
    description: '`billedMinutes` × rate; 0 while incomplete or not billable.',
    example: 70833,
    readOnly: true,
  })
  valueMinor!: number;
  @MinorField({ description: 'The part of the value that was written off.', example: 0, readOnly: true })
  writtenOffMinor!: number;
  @MinorField({ description: 'What stands in WIP now.', example: 70833, readOnly: true }) wipMinor!: number;
  @ChoiceField(TIME_ENTRY_STATUSES, { description: 'Today.', readOnly: true }) status!: TimeEntryStatus;
  @TextsField({ description: 'What an incomplete entry still needs.', maxItems: 3, max: 20, choices: LACKS })
  lacks!: EntryLack[];
  @FlagField({ description: 'Read-only: on a document, written off, or before the lock date.', readOnly: true })
  locked!: boolean;
  @DateField({ description: 'First day on which it may be billed.', nullable: true }) deferredUntil!: string | null;
  @TextField({ description: 'Why it waits.', nullable: true, max: 500 }) deferReason!: string | null;
  @TextField({ description: 'Why it was written off.', nullable: true, max: 500 }) writeOffReason!: string | null;
  @IdField({ description: 'The draft or invoice it stands on.', nullable: true, readOnly: true }) invoiceId!:
    string | null;
  @TextField({ description: 'Number of the finalised invoice.', nullable: true, max: 60, example: 'INV-2026-0042' })
  invoiceNumber!: string | null;
  @InstantField({ description: 'When it was written down.' }) createdAt!: string;
}

export class WrittenTimeEntryResponse extends TimeEntryResponse {
  @ListField(() => EntryWarningResponse, { description: 'Pointed out, not refused.', max: 4 })
  warnings!: EntryWarningResponse[];
}

export class WhyRungResponse {
  @ChoiceField(RATE_RULES, { description: 'The scope, most specific first.' }) rule!: RateRule;
  @Id('The rate in force there on the date of the entry; null = none set.') rateId!: string | null;
  @MinorField({ description: 'Its money an hour.', nullable: true, example: 85000 }) hourlyRateMinor!: number | null;
  @DateField({ description: 'Since when.', nullable: true }) effectiveFrom!: string | null;
  @FlagField({ description: 'The one that is frozen in the entry.' }) wins!: boolean;
}

export class TimeEntryDetailResponse extends TimeEntryResponse {
  @ListField(() => WhyRungResponse, { description: 'Why this rate: every scope that could price it.', max: 5 })
  whyRate!: WhyRungResponse[];
}

export class DayTotalsResponse {
  @DateField({ description: 'The day.' }) date!: string;
  @IntField({ description: 'Entries.', min: 0, max: 1_000_000 }) count!: number;
  @IntField({ description: 'Worked.', min: 0, max: 1_000_000_000 }) minutes!: number;
  @IntField({ description: 'Of them billable.', min: 0, max: 1_000_000_000 }) billableMinutes!: number;
  @MinorField({ description: 'Value.' }) valueMinor!: number;
}

export class EntryTotalsResponse {
  @IntField({ description: 'Entries.', min: 0, max: 1_000_000 }) count!: number;
  @IntField({ description: 'Worked.', min: 0, max: 1_000_000_000 }) minutes!: number;
  @IntField({ description: 'Of them billable.', min: 0, max: 1_000_000_000 }) billableMinutes!: number;
  @MinorField({ description: 'Value.' }) valueMinor!: number;
  @ListField(() => DayTotalsResponse, { description: 'Per day, newest first; the latest 400 days.', max: 400 })
  days!: DayTotalsResponse[];
}

export class RecentWorkResponse {
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
  @IdField({ description: 'The service type.' }) serviceTypeId!: string;
  @TextField({ description: 'Its name.', max: 100 }) serviceTypeName!: string;
  @Id('The task.') taskId!: string | null;
  @Name('Its title.') taskTitle!: string | null;
  @Id('The engagement.') engagementId!: string | null;
  @TextField({ description: 'What was done.', max: 2000 }) description!: string;
  @FlagField({ description: 'Charged to the client.' }) billable!: boolean;
  @DateField({ description: 'Day of the latest one.' }) lastDate!: string;
  @InstantField({ description: 'When the latest one was written down.' }) lastAt!: string;
  @IntField({ description: 'How often in the last 60 days.', min: 1, max: 1_000_000 }) count!: number;
}
