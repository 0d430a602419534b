import { RATE_RULES, type RateRule } from '@atlasos/domain';
import { ChoiceField, DateField, FlagField, IdField, ListField, MinorField } from '../../../platform/http/fields.js';

export class RateRungResponse {
  @ChoiceField(RATE_RULES, { description: 'The scope, most specific first.' }) rule!: RateRule;
  @FlagField({ description: 'This one prices the work.' }) wins!: boolean;
  @IdField({ description: 'The rate in force there; null = none set.', nullable: true }) rateId!: string | null;
  @MinorField({ description: 'Its money an hour.', nullable: true, example: 85000 }) hourlyRateMinor!: number | null;
  @DateField({ description: 'Since when.', nullable: true }) effectiveFrom!: string | null;
}

export class ResolvedRateResponse {
  @MinorField({ description: 'Money an hour.', example: 85000 }) hourlyRateMinor!: number;
  @ChoiceField(RATE_RULES, { description: 'The scope that decided.' }) rule!: RateRule;
  @IdField({ description: 'The rate that decided.' }) rateId!: string;
  @DateField({ description: 'Since when it holds.' }) effectiveFrom!: string;
  @DateField({ description: 'The day it was asked for.' }) date!: string;
  @ListField(() => RateRungResponse, { description: 'Why this rate: every scope that could price this work.', max: 5 })
  ladder!: RateRungResponse[];
}
