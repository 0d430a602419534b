import { DateField, IdsField, IntField, MinorField, TextField } from '../../../platform/http/fields.js';

const MOST = 500;
const REASON_MAX = 500;

export class WipWorkDto {
  @IdsField({ description: 'Time entries.', optional: true, max: MOST }) timeEntryIds?: string[];
  @IdsField({ description: 'Disbursements.', optional: true, max: MOST }) disbursementIds?: string[];
}

export class DeferWipDto extends WipWorkDto {
  @DateField({ description: 'First day on which it may be billed; after today.' }) until!: string;
  @TextField({ description: 'Why it waits.', min: 1, max: REASON_MAX, example: 'Waiting for the assessment' })
  reason!: string;
}

export class WriteOffWipDto extends WipWorkDto {
  @TextField({ description: 'Why it is not billed.', min: 1, max: REASON_MAX, example: 'Goodwill' }) reason!: string;
  @MinorField({
    description: 'What leaves WIP in all, spread over the work by its value; all that is left unless said.',
    optional: true,
    nullable: true,
    min: 1,
    example: 20000,
  })
  valueMinor?: number | null;
}

export class WipWorkChangedResponse {
  @IntField({ description: 'How many pieces of work changed.', min: 0, max: 2 * MOST }) changed!: number;
}
