import {
  ChoiceField,
  FlagField,
  FromQueryFlag,
  IdField,
  InstantField,
  IntField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';

const COLOURS = [0, 1, 2, 3, 4, 5] as const;
const Name = (optional = false) =>
  TextField({ description: 'Name, once in a practice.', example: 'Bookkeeping', min: 1, max: 100, optional });
const Colour = (optional = true) =>
  ChoiceField(COLOURS, {
    description: 'One of the six colours of services; the next free one unless said.',
    example: 0,
    optional,
  });
const Archived = (optional = true) =>
  FlagField({ description: 'No longer offered; what was done with it stays.', optional, example: false });

export class CreateServiceTypeDto {
  @Name() name!: string;
  @Colour() colour?: number;
  @Archived() archived?: boolean;
}

export class PatchServiceTypeDto {
  @Name(true) name?: string;
  @Colour() colour?: number;
  @Archived() archived?: boolean;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class ServiceTypesQuery extends PageQuery {
  @FlagField({ description: 'Only archived ones, or only those in use; both unless said.', optional: true })
  @FromQueryFlag()
  archived?: boolean;
  @TextField({ description: 'Name contains this.', optional: true, max: 100 }) q?: string;
}

export class ServiceTypeResponse {
  @IdField({ description: 'The service type.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @Name() name!: string;
  @Colour(false) colour!: number;
  @Archived(false) archived!: boolean;
  @InstantField({ description: 'When it was made.' }) createdAt!: string;
}
