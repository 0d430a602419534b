import { OmitType } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { TABLE_FORMATS, type TableFormat } from '../../../platform/tables/table-file.js';
import { ClientsQuery } from '../../clients/index.js';
import { DisbursementsQuery } from '../../disbursements/index.js';
import { EngagementsQuery } from '../../engagements/index.js';
import { CreditNotesQuery } from '../../invoicing/index.js';
import { RatesQuery } from '../../rates/index.js';
import { TasksQuery } from '../../tasks/index.js';
import { WipQuery } from '../../wip/index.js';

export class FormatQuery {
  @ChoiceField(TABLE_FORMATS, { description: 'What kind of file.', optional: true, default: 'csv' })
  format: TableFormat = 'csv';
}

const PAGING = ['limit', 'cursor'] as const;

export const WIP_SHOWN = ['all', 'over', 'old'] as const;

export class WipFilterQuery extends WipQuery {
  @TextField({ description: 'Clients whose name contains this.', optional: true, max: 100 }) q?: string;
  @ChoiceField(WIP_SHOWN, {
    description: '`over`: over a limit; `old`: with work older than 60 days.',
    optional: true,
    default: 'all',
  })
  show?: (typeof WIP_SHOWN)[number];
}

export class ClientsFilterQuery extends OmitType(ClientsQuery, PAGING) {}
export class TasksFilterQuery extends OmitType(TasksQuery, PAGING) {}
export class RatesFilterQuery extends OmitType(RatesQuery, PAGING) {}
export class DisbursementsFilterQuery extends OmitType(DisbursementsQuery, PAGING) {}
export class EngagementsFilterQuery extends OmitType(EngagementsQuery, PAGING) {}
export class CreditNotesFilterQuery extends OmitType(CreditNotesQuery, PAGING) {}
