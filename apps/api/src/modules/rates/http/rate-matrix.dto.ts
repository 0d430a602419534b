import { RATE_RULES, type RateRule } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';

export class RateMatrixQuery extends PageQuery {
  @DateField({ description: 'Rates in force on this day; today unless said.', optional: true }) date?: string;
  @TextField({ description: 'Clients whose name contains this.', optional: true, max: 100 }) q?: string;
}

export class NextRateResponse {
  @IdField({ description: 'The rate to come.' }) rateId!: string;
  @MinorField({ description: 'Its money an hour.', example: 155000 }) hourlyRateMinor!: number;
  @DateField({ description: 'Its first day.' }) effectiveFrom!: string;
}

export class RateCellResponse {
  @FlagField({ description: 'Set for exactly this client and service; otherwise inherited.' }) own!: boolean;
  @ChoiceField(RATE_RULES, { description: 'Where the rate comes from; null = none in force.', nullable: true })
  rule!: RateRule | null;
  @IdField({ description: 'The rate in force.', nullable: true }) rateId!: string | null;
  @MinorField({ description: 'Its money an hour.', nullable: true, example: 145000 }) hourlyRateMinor!: number | null;
  @DateField({ description: 'Since when.', nullable: true }) effectiveFrom!: string | null;
  @ObjectField(() => NextRateResponse, { description: 'The next rate set for exactly this cell.', nullable: true })
  next!: NextRateResponse | null;
}

export class MatrixServiceResponse {
  @IdField({ description: 'The service type.' }) id!: string;
  @TextField({ description: 'Its name.', max: 100, example: 'Bookkeeping' }) name!: string;
  @IntField({ description: 'Its colour.', min: 0, max: 5 }) colour!: number;
}

export class MatrixRowResponse {
  @IdField({ description: 'Null = everyone, unless set below.', nullable: true }) clientId!: string | null;
  @TextField({ description: 'Name of the client.', nullable: true, max: 200, example: 'Karoo Blooms' }) clientName!:
    string | null;
  @ObjectField(() => RateCellResponse, { description: 'For any service.' }) any!: RateCellResponse;
  @ListField(() => RateCellResponse, { description: 'For each service, in the order of `services`.', max: 1000 })
  cells!: RateCellResponse[];
}

export class RateMatrixResponse {
  @DateField({ description: 'The day asked for.' }) date!: string;
  @ListField(() => MatrixServiceResponse, { description: 'The columns.', max: 1000 })
  services!: MatrixServiceResponse[];
  @ObjectField(() => MatrixRowResponse, { description: 'What applies to every client.' }) everyone!: MatrixRowResponse;
  @ListField(() => MatrixRowResponse, { description: 'Clients by name.', max: 200 }) items!: MatrixRowResponse[];
  @TextField({ description: 'Pass as `cursor` for the next page; null on the last.', nullable: true, max: 500 })
  nextCursor!: string | null;
}
