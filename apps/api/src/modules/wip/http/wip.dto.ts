import {
  ChoiceField,
  DateField,
  IdField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { ApiProperty } from '@nestjs/swagger';
import { CROSSED } from './wip-alert.dto.js';

const Signed = (description: string) => MinorField({ description, min: -10_000_000_000_000 });

export class WipQuery {
  @DateField({ description: 'By the end of this day; today unless said.', optional: true }) asOf?: string;
}

export class WipOfClientQuery extends PageQuery {
  @DateField({
    description:
      'By the end of this day, rebuilt from the facts: deferrals and drafts of then are not told; today unless said.',
    optional: true,
  })
  asOf?: string;
}

export class RollForwardQuery {
  @DateField({ description: 'First day; the first of this month unless said.', optional: true }) from?: string;
  @DateField({ description: 'Last day; today unless said.', optional: true }) to?: string;
}

export class WipFiguresResponse {
  @IntField({ description: 'Billed minutes of the time in it.', min: -1_000_000_000, max: 1_000_000_000 })
  minutes!: number;
  @Signed('All unbilled value, deferred and drafted included.') valueMinor!: number;
  @MinorField({ description: 'Of it deferred.' }) deferredMinor!: number;
  @MinorField({ description: 'Of it on drafts.' }) draftedMinor!: number;
  @DateField({ description: 'Day of the oldest work in it.', nullable: true }) oldestDate!: string | null;
  @ApiProperty({
    type: 'array',
    minItems: 4,
    maxItems: 4,
    items: { type: 'integer' },
    example: [70833, 0, 0, 0],
    description: 'Value by age: 0–30, 31–60, 61–90, 91 days and more.',
  })
  buckets!: number[];
}

export class WipClientResponse extends WipFiguresResponse {
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
}

export class LimitedWipClientResponse extends WipClientResponse {
  @MinorField({ description: 'The value that counts as its limit.', nullable: true, example: 2500000 })
  limitValueMinor!: number | null;
  @IntField({ description: 'The age that counts as its limit, in days.', nullable: true, min: 1, max: 3650 })
  limitAgeDays!: number | null;
  @ChoiceField(CROSSED, { description: 'Which limit it has reached as of that day; null = none.', nullable: true })
  overLimit!: (typeof CROSSED)[number] | null;
}

export class WipResponse {
  @DateField({ description: 'By the end of this day.' }) asOf!: string;
  @ObjectField(() => WipFiguresResponse, { description: 'All clients together.' }) totals!: WipFiguresResponse;
  @ListField(() => LimitedWipClientResponse, { description: 'Clients with WIP, by name.', max: 100_000 })
  clients!: LimitedWipClientResponse[];
}

export class WipWorkResponse {
  @IdField({ description: 'The time entry or disbursement.' }) id!: string;
  @ChoiceField(['time', 'disbursement'] as const, { description: 'Which of the two.' }) kind!: 'time' | 'disbursement';
  @DateField({ description: 'Its day.' }) date!: string;
  @IntField({ description: 'Days since.', min: 0, max: 100_000 }) ageDays!: number;
  @ChoiceField([0, 1, 2, 3] as const, { description: 'Its place in `buckets`.' }) bucket!: 0 | 1 | 2 | 3;
  @TextField({ description: 'What it is.', max: 2000 }) description!: string;
  @TextField({ description: 'Service type of time.', nullable: true, max: 100 }) serviceTypeName!: string | null;
  @IntField({ description: 'Billed minutes of time.', nullable: true, min: -1440, max: 1440 }) minutes!: number | null;
  @Signed('What it adds to WIP; below zero as of a day between those of an invoice and of work that it bills ahead.')
  valueMinor!: number;
  @ChoiceField(['unbilled', 'deferred', 'drafted'] as const, { description: 'Today.' }) status!:
    'unbilled' | 'deferred' | 'drafted';
  @DateField({ description: 'First day on which it may be billed.', nullable: true }) deferredUntil!: string | null;
  @IdField({ description: 'The draft it stands on.', nullable: true }) invoiceId!: string | null;
}

export class WipOfClientResponse extends WipClientResponse {
  @ListField(() => WipWorkResponse, { description: 'The work, oldest first.', max: 200 }) items!: WipWorkResponse[];
  @TextField({ description: 'Pass as `cursor` for the next page; null on the last.', nullable: true, max: 500 })
  nextCursor!: string | null;
}

export class RolledForwardResponse {
  @Signed('WIP at the beginning of the first day.') openingMinor!: number;
  @Signed('Work that was added.') addedMinor!: number;
  @Signed('Edits and deletions, with their sign.') editedMinor!: number;
  @Signed('Repricing, with its sign.') repricedMinor!: number;
  @Signed('Billed; it left WIP.') billedMinor!: number;
  @Signed('Released by credit notes; it came back.') releasedMinor!: number;
  @Signed('Written off; it left WIP.') writtenOffMinor!: number;
  @Signed('Opening + added + edited + repriced − billed + released − written off: WIP at the end of the last day.')
  closingMinor!: number;
}

export class RolledForwardClientResponse extends RolledForwardResponse {
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
}

export class RollForwardResponse extends RolledForwardResponse {
  @DateField({ description: 'First day.' }) from!: string;
  @DateField({ description: 'Last day.' }) to!: string;
  @ListField(() => RolledForwardClientResponse, { description: 'The same by client.', max: 100_000 })
  clients!: RolledForwardClientResponse[];
}
