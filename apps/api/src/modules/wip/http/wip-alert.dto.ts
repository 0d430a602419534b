import {
  ChoiceField,
  DateField,
  FlagField,
  FromQueryFlag,
  IdField,
  IntField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';

export const CROSSED = ['value', 'age', 'both'] as const;

export class WipAlertsQuery extends PageQuery {
  @IdField({ description: 'Of this client.', optional: true }) clientId?: string;
  @FlagField({ description: 'True = only those that are over now; false = only those that are not.', optional: true })
  @FromQueryFlag()
  over?: boolean;
}

export class WipAlertResponse {
  @IdField({ description: 'The alert.' }) id!: string;
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
  @DateField({ description: 'Day on which it was told.' }) firedOn!: string;
  @MinorField({ description: 'What was unbilled then.' }) valueMinor!: number;
  @IntField({ description: 'Age of the oldest work then, in days.', min: 0, max: 100_000 }) ageDays!: number;
  @MinorField({ description: 'The limit of value then.', nullable: true }) limitValueMinor!: number | null;
  @IntField({ description: 'The limit of age then, in days.', nullable: true, min: 1, max: 3650 }) limitAgeDays!:
    number | null;
  @ChoiceField(CROSSED, { description: 'Which limit was reached.' }) crossed!: (typeof CROSSED)[number];
  @DateField({
    description: 'Day on which WIP was seen below its limits again; null while it is over.',
    nullable: true,
  })
  rearmedOn!: string | null;
}
