import type { Grouping } from '@atlasos/domain';
import { AllPresent } from '../../../platform/http/all-present.js';
import {
  AddressField,
  ChoiceField,
  EmailField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { RoundingDto, WarningResponse, WipAlertDto } from '../../settings/index.js';

export const CLIENT_KINDS = ['company', 'individual'] as const;
export const CLIENT_STATUSES = ['prospect', 'active', 'archived'] as const;
export const CLIENT_SORTS = ['name', 'newest'] as const;
const GROUPINGS: readonly Grouping[] = ['entry', 'service', 'single'];
export type ClientKind = (typeof CLIENT_KINDS)[number];
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

export class ContactDto {
  @IdField({ description: 'Of a contact that is kept; left out for a new one.', optional: true }) id?: string;
  @TextField({ description: 'Name.', min: 1, max: 200, example: 'Thandi Nkosi' }) name!: string;
  @EmailField({ description: 'Where documents go.', optional: true, nullable: true }) email?: string | null;
  @FlagField({ description: 'May sign in to the portal; needs an email address.', optional: true, example: false })
  portalAccess?: boolean;
}

export class ClientWipAlertDto extends WipAlertDto {
  @FlagField({ description: 'True = no alerts for this client.', optional: true, example: false }) off?: boolean;
}

const Name = (optional = false) =>
  TextField({
    description: 'Name, as it stands on invoices.',
    min: 1,
    max: 200,
    example: 'Karoo Blooms (Pty) Ltd',
    optional,
  });
const Kind = (optional = false) =>
  ChoiceField(CLIENT_KINDS, { description: 'Kind of client.', example: 'company', optional });

class ClientDetailsDto {
  @ChoiceField(CLIENT_STATUSES, {
    description: 'Archived clients are not offered for new work.',
    optional: true,
    example: 'active',
  })
  status?: ClientStatus;
  @ListField(() => ContactDto, {
    description:
      'People; the first one receives documents unless said. A change replaces the list and keeps the ids given.',
    optional: true,
    max: 50,
  })
  contacts?: ContactDto[];
  @AddressField({ description: 'Billing address, up to 10 lines.', optional: true }) billingAddress?: string;
  @TextField({
    description: 'VAT number. A South African one has 10 digits and begins with 4; a wrong check digit warns.',
    optional: true,
    nullable: true,
    max: 30,
    example: '4310304052',
  })
  vatNumber?: string | null;
  @IntField({
    description: 'Days to pay; null = as the practice.',
    optional: true,
    nullable: true,
    min: 0,
    max: 365,
    example: 30,
  })
  paymentTermsDays?: number | null;
  @TextField({
    description:
      'Short payment reference with a check character (ISO 7064 MOD 37,36); made from the name unless given.',
    optional: true,
    min: 2,
    max: 20,
    example: 'KARB-1042-9',
  })
  reference?: string;
  @ObjectField(() => RoundingDto, {
    description: 'How minutes worked become minutes billed; null = as the practice.',
    optional: true,
    nullable: true,
  })
  rounding?: RoundingDto | null;
  @ObjectField(() => ClientWipAlertDto, {
    description: 'When to be warned of unbilled work; null = as the practice, `{"off": true}` = never.',
    optional: true,
    nullable: true,
  })
  wipAlert?: ClientWipAlertDto | null;
  @ChoiceField(GROUPINGS, {
    description: 'How time is grouped on new invoices; null = a line an entry.',
    optional: true,
    nullable: true,
  })
  invoiceGrouping?: Grouping | null;
  @TextField({ description: 'For yourself; on no document.', optional: true, max: 5000 }) notes?: string;
}

export class CreateClientDto extends ClientDetailsDto {
  @Name() name!: string;
  @Kind() kind!: ClientKind;
}

export class PatchClientDto extends ClientDetailsDto {
  @Name(true) name?: string;
  @Kind(true) kind?: ClientKind;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class ClientsQuery extends PageQuery {
  @TextField({ description: 'Name, reference, or a contact’s name or email contains this.', optional: true, max: 100 })
  q?: string;
  @ChoiceField(CLIENT_STATUSES, { description: 'Only of this status.', optional: true }) status?: ClientStatus;
  @ChoiceField(CLIENT_KINDS, { description: 'Only of this kind.', optional: true }) kind?: ClientKind;
  @ChoiceField(CLIENT_SORTS, { description: 'By name, or the newest first.', optional: true, default: 'name' })
  sort: (typeof CLIENT_SORTS)[number] = 'name';
}

export class ContactResponse {
  @IdField({ description: 'The contact.' }) id!: string;
  @TextField({ description: 'Name.', max: 200, example: 'Thandi Nkosi' }) name!: string;
  @EmailField({ description: 'Where documents go.', nullable: true }) email!: string | null;
  @FlagField({ description: 'May sign in to the portal.' }) portalAccess!: boolean;
}

@AllPresent()
export class ClientResponse extends ClientDetailsDto {
  @IdField({ description: 'The client.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @Name() name!: string;
  @Kind() kind!: ClientKind;
  @ListField(() => ContactResponse, { description: 'People; the first one receives documents unless said.', max: 50 })
  declare contacts: ContactResponse[];
  @InstantField({ description: 'When it was made.' }) createdAt!: string;
  @ListField(() => WarningResponse, { description: 'What deserves a second look.', max: 10 })
  warnings!: WarningResponse[];
}
