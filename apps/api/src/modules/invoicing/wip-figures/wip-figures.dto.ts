import { DateField, IntField, ListField, MinorField } from '../../../platform/http/fields.js';
import { ApiProperty } from '@nestjs/swagger';

const Signed = (description: string) => MinorField({ description, min: -10_000_000_000_000 });
const Bps = (description: string) =>
  IntField({ description, nullable: true, min: -100_000_000, max: 100_000_000, example: 9_250 });
const Count = (description: string) => IntField({ description, min: 0, max: 1_000_000_000 });

export class KpisQuery {
  @DateField({ description: 'First day; the first of this month unless said.', optional: true }) from?: string;
  @DateField({ description: 'Last day; today unless said.', optional: true }) to?: string;
}

export class KpisResponse {
  @DateField({ description: 'First day.' }) from!: string;
  @DateField({ description: 'Last day.' }) to!: string;
  @Signed('Time that left WIP in the period, billed or written off, at standard value.') standardMinor!: number;
  @Signed('What invoices asked for it, after write-downs and discounts.') billedMinor!: number;
  @Bps('Billed ÷ standard value in 1/100 %; null = n/a, nothing left WIP.') realisationBps!: number | null;
  @Count('Minutes worked in the period.') allMinutes!: number;
  @Count('Of them billable.') billableMinutes!: number;
  @Bps('Billable ÷ all minutes in 1/100 %; null = n/a, no time was logged.') utilisationBps!: number | null;
  @Signed('WIP at the end of the last day.') wipMinor!: number;
  @Signed('What clients owed then.') debtorsMinor!: number;
  @Signed('Net invoiced in the 365 days up to then, less credit notes.') invoiced365Minor!: number;
  @ApiProperty({
    type: 'number',
    nullable: true,
    description:
      '(WIP + debtors) ÷ (net invoiced in 365 days ÷ 365), to one decimal; null = n/a, nothing was invoiced.',
    example: 133.8,
  })
  lockUpDays!: number | null;
}

export class RecoveryAgeResponse {
  @Signed('Unbilled today at this age.') valueMinor!: number;
  @Bps('Billed ÷ standard of work that was this old, in 1/100 %; null = too little history.') recoveryBps!:
    number | null;
  @MinorField({ description: 'What it will bring at that share.', nullable: true, min: -10_000_000_000_000 })
  expectedMinor!: number | null;
  @MinorField({ description: 'What it will not.', nullable: true, min: -10_000_000_000_000 }) leftOnTableMinor!:
    number | null;
  @Signed('Work that left WIP at this age, at standard value.') standardMinor!: number;
  @Signed('What was billed for it.') billedMinor!: number;
  @Count('Pieces of it; with fewer than five nothing is told.') count!: number;
}

export class RecoveryResponse {
  @DateField({ description: 'Today.' }) asOf!: string;
  @DateField({ description: 'First day of the history that counts.' }) historyFrom!: string;
  @Signed('All unbilled value.') valueMinor!: number;
  @MinorField({
    description: 'What of it is likely not to be billed, where there is a history; null = there is none at all.',
    nullable: true,
    min: -10_000_000_000_000,
  })
  leftOnTableMinor!: number | null;
  @Signed('Value at ages of which there is too little history.') unknownMinor!: number;
  @ListField(() => RecoveryAgeResponse, { description: '0–30, 31–60, 61–90, 91 days and more.', max: 4 })
  ages!: RecoveryAgeResponse[];
}
