import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IntField,
  ListField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { LEFT_ALONE_REASONS, type LeftAloneReason } from '../reprice-plan.js';

export const REPRICE_LISTED_MAX = 200;
const Count = (description: string) => IntField({ description, min: 0, max: 10_000_000 });

export class RepriceDto {
  @DateField({ description: 'Entries of this day and later.' }) from!: string;
  @IdField({ description: 'Only of this client.', optional: true, nullable: true }) clientId?: string | null;
  @IdField({ description: 'Only of this service type.', optional: true, nullable: true }) serviceTypeId?: string | null;
  @FlagField({ description: 'Only say what would happen.', optional: true, default: false }) dryRun?: boolean;
}

export class RepricedEntryResponse {
  @IdField({ description: 'The entry.' }) id!: string;
  @DateField({ description: 'Its day.' }) date!: string;
  @TextField({ description: 'Client.', max: 200 }) clientName!: string;
  @TextField({ description: 'Service type.', max: 100 }) serviceTypeName!: string;
  @TextField({ description: 'What was done.', max: 2000 }) description!: string;
  @MinorField({ description: 'Rate before; null = it had none.', nullable: true }) beforeRateMinor!: number | null;
  @MinorField({ description: 'Rate after.' }) afterRateMinor!: number;
  @MinorField({ description: 'Value before.' }) beforeMinor!: number;
  @MinorField({ description: 'Value after.' }) afterMinor!: number;
}

export class LeftAloneEntryResponse {
  @IdField({ description: 'The entry.' }) id!: string;
  @DateField({ description: 'Its day.' }) date!: string;
  @TextField({ description: 'Client.', max: 200 }) clientName!: string;
  @TextField({ description: 'Service type.', max: 100 }) serviceTypeName!: string;
  @TextField({ description: 'What was done.', max: 2000 }) description!: string;
  @MinorField({ description: 'Its value.' }) valueMinor!: number;
  @IdField({ description: 'The document it stands on.', nullable: true }) invoiceId!: string | null;
  @TextField({ description: 'Number of that document.', nullable: true, max: 60 }) invoiceNumber!: string | null;
}

export class LeftAloneResponse {
  @ChoiceField(LEFT_ALONE_REASONS, { description: 'Why.' }) reason!: LeftAloneReason;
  @Count('How many.') count!: number;
  @ListField(() => LeftAloneEntryResponse, { description: `The first ${REPRICE_LISTED_MAX}.`, max: REPRICE_LISTED_MAX })
  entries!: LeftAloneEntryResponse[];
}

export class RepriceResponse {
  @FlagField({ description: 'Nothing was changed.' }) dryRun!: boolean;
  @Count('Entries that change.') count!: number;
  @MinorField({ description: 'Their value before.' }) beforeMinor!: number;
  @MinorField({ description: 'Their value after.' }) afterMinor!: number;
  @MinorField({ description: 'After − before.', min: -10_000_000_000_000 }) differenceMinor!: number;
  @ListField(() => RepricedEntryResponse, {
    description: `The first ${REPRICE_LISTED_MAX}, oldest first.`,
    max: REPRICE_LISTED_MAX,
  })
  entries!: RepricedEntryResponse[];
  @ListField(() => LeftAloneResponse, { description: 'What would differ but stays as it is.', max: 6 })
  leftAlone!: LeftAloneResponse[];
}
