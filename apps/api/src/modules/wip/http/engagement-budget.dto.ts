import { BILLING_KINDS, BUDGET_LEVELS, type BillingKind, type BudgetLevel } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  IdField,
  IntField,
  ListField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';

const MINUTES_MAX = 1_000_000_000;
const Level = (description: string) => ChoiceField(BUDGET_LEVELS, { description, nullable: true });
const Used = (description: string) =>
  IntField({ description, nullable: true, min: 0, max: MINUTES_MAX, example: 8000 });

class BurnedWeekResponse {
  @DateField({ description: 'Monday of the week.' }) from!: string;
  @IntField({ description: 'Minutes worked in it.', min: 0, max: MINUTES_MAX }) minutes!: number;
}

export class OverrunWorkResponse {
  @IdField({ description: 'Its service type; null for work without one.', nullable: true }) serviceTypeId!:
    string | null;
  @TextField({ description: 'Name of it.', nullable: true, max: 100 }) serviceTypeName!: string | null;
  @MinorField({ description: 'The rate that priced it, an hour; null without one.', nullable: true }) hourlyRateMinor!:
    number | null;
  @IntField({ description: 'Minutes of it.', min: 1, max: MINUTES_MAX }) minutes!: number;
}

export class EngagementBudgetResponse {
  @IdField({ description: 'The engagement.' }) engagementId!: string;
  @ChoiceField(BILLING_KINDS, { description: 'How it is billed.' }) kind!: BillingKind;
  @IntField({ description: 'Hours that were planned.', nullable: true, min: 1, max: MINUTES_MAX }) hoursBudgetMinutes!:
    number | null;
  @IntField({ description: 'Worked, billable or not.', min: 0, max: MINUTES_MAX }) minutes!: number;
  @Used('How much of the planned hours is used, hundredths of a per cent; null without a budget.') usedBps!:
    number | null;
  @Level('near from 80 %, over from 100 %.') level!: BudgetLevel | null;
  @IntField({ description: 'Minutes above the planned hours.', min: 0, max: MINUTES_MAX }) overrunMinutes!: number;
  @MinorField({ description: 'What they come to at its own rate; null without one.', nullable: true }) overrunMinor!:
    number | null;
  @MinorField({ description: 'Value of all its time at the rates that priced it.' }) valueMinor!: number;
  @MinorField({ description: 'Of it in WIP.' }) unbilledMinor!: number;
  @MinorField({ description: 'Of it on drafts.' }) draftedMinor!: number;
  @MinorField({ description: 'Of it billed.' }) billedMinor!: number;
  @MinorField({ description: 'Of it written off.' }) writtenOffMinor!: number;
  @MinorField({ description: 'Cap, of capped work.', nullable: true }) capMinor!: number | null;
  @Used('How much of the cap is used.') capUsedBps!: number | null;
  @Level('near from 80 %, over from 100 % of the cap.') capLevel!: BudgetLevel | null;
  @MinorField({ description: 'Work above the cap: in WIP until billed by decision or written off.' })
  capOverrunMinor!: number;
  @MinorField({ description: 'Fee, or fee of a period.', nullable: true }) feeMinor!: number | null;
  @MinorField({ description: 'What its terms have made due so far, billed or not.' }) feeDueMinor!: number;
  @MinorField({
    description:
      'What an hour has earned: the fee over the hours worked, or what the work is worth; null before any work.',
    nullable: true,
  })
  effectiveHourlyRateMinor!: number | null;
  @MinorField({ description: 'Work that the fee does not pay, at the rates that would have applied.' })
  overServiceMinor!: number;
  @ListField(() => OverrunWorkResponse, {
    description: 'The work beyond the cap, or else beyond the planned hours: what came last, by service type and rate.',
    max: 1000,
  })
  overrun!: OverrunWorkResponse[];
  @ListField(() => BurnedWeekResponse, { description: 'The last 26 weeks with work, oldest first.', max: 26 })
  weeks!: BurnedWeekResponse[];
}
