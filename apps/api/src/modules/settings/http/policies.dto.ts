import { ROUNDING_INCREMENTS, ROUNDING_MODES, type RoundingIncrement, type RoundingMode } from '@atlasos/domain';
import { ChoiceField, IntField, MinorField, TextField } from '../../../platform/http/fields.js';

export class RoundingDto {
  @ChoiceField(ROUNDING_INCREMENTS, { description: 'Billed in steps of so many minutes.', example: 6 })
  incrementMinutes!: RoundingIncrement;
  @ChoiceField(ROUNDING_MODES, { description: 'Up, or to the nearest step; never to 0.', example: 'up' })
  mode!: RoundingMode;
}

export class WipAlertDto {
  @MinorField({
    description: 'Alert when unbilled work reaches this value.',
    optional: true,
    nullable: true,
    min: 1,
    example: 5000000,
  })
  valueMinor?: number | null;
  @IntField({
    description: 'Alert when the oldest unbilled work is this many days old.',
    optional: true,
    nullable: true,
    min: 1,
    max: 3650,
    example: 60,
  })
  ageDays?: number | null;
}

export class WarningResponse {
  @TextField({ description: 'JSON pointer to the field.', max: 200, example: '/vatNumber' }) pointer!: string;
  @TextField({
    description: 'What deserves a second look. It was saved all the same.',
    max: 500,
    example: 'The check digit does not fit: look at the number again.',
  })
  detail!: string;
}
