import { TASK_STATUSES, type TaskStatus } from '@atlasos/domain';
import { AllPresent } from '../../../platform/http/all-present.js';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';

const Title = (optional = false) =>
  TextField({ description: 'What is to be done.', min: 1, max: 200, example: 'VAT201 for October', optional });
const ClientId = (optional = false) =>
  IdField({ description: 'For whom. It stays once time is logged on the task.', optional });
const ServiceTypeId = (optional = false) => IdField({ description: 'Kind of the work.', optional });

class TaskDetailsDto {
  @IdField({ description: 'Part of this engagement of the client.', optional: true, nullable: true }) engagementId?:
    string | null;
  @DateField({ description: 'When it is due.', optional: true, nullable: true }) dueDate?: string | null;
  @ChoiceField(TASK_STATUSES, { description: 'How far it is.', optional: true, example: 'todo' }) status?: TaskStatus;
  @TextField({ description: 'For yourself; on no document.', optional: true, max: 5000 }) notes?: string;
}

export class CreateTaskDto extends TaskDetailsDto {
  @Title() title!: string;
  @ClientId() clientId!: string;
  @ServiceTypeId() serviceTypeId!: string;
}

export class PatchTaskDto extends TaskDetailsDto {
  @Title(true) title?: string;
  @ClientId(true) clientId?: string;
  @ServiceTypeId(true) serviceTypeId?: string;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export const TASK_FILTER_STATUSES = [...TASK_STATUSES, 'open'] as const;
export const TASK_DUE = ['overdue', 'today', 'week', 'later', 'none'] as const;
export const TASK_SORTS = ['due', 'newest'] as const;

export class TasksQuery extends PageQuery {
  @IdField({ description: 'Tasks for this client.', optional: true }) clientId?: string;
  @IdField({ description: 'Tasks of this kind of work.', optional: true }) serviceTypeId?: string;
  @ChoiceField(TASK_FILTER_STATUSES, { description: '`open` = to do or in progress.', optional: true })
  status?: (typeof TASK_FILTER_STATUSES)[number];
  @ChoiceField(TASK_DUE, {
    description:
      '`overdue` = before today and not done; `today`; `week` = today and the six days after; `later` = after that; `none` = without a date.',
    optional: true,
  })
  due?: (typeof TASK_DUE)[number];
  @DateField({ description: 'Due on this day or later.', optional: true }) dueFrom?: string;
  @DateField({ description: 'Due on this day or earlier.', optional: true }) dueTo?: string;
  @TextField({ description: 'Title, notes or client contain this.', optional: true, max: 100 }) q?: string;
  @ChoiceField(TASK_SORTS, {
    description: 'The earliest due date first, undated last; or the newest first.',
    optional: true,
    default: 'due',
  })
  sort: (typeof TASK_SORTS)[number] = 'due';
}

@AllPresent()
export class TaskResponse extends TaskDetailsDto {
  @IdField({ description: 'The task.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @Title() title!: string;
  @ClientId() clientId!: string;
  @TextField({ description: 'Name of the client.', max: 200, example: 'Karoo Blooms' }) clientName!: string;
  @ServiceTypeId() serviceTypeId!: string;
  @TextField({ description: 'Name of the service type.', max: 100, example: 'Income tax & VAT' })
  serviceTypeName!: string;
  @IntField({ description: 'Colour of the service type.', min: 0, max: 5 }) serviceTypeColour!: number;
  @InstantField({ description: 'When it was done.', nullable: true }) doneAt!: string | null;
  @IntField({ description: 'Minutes logged on it.', min: 0, max: 1_000_000_000, example: 95 }) trackedMinutes!: number;
  @MinorField({ description: 'Value of the billable time on it.', example: 134583 }) valueMinor!: number;
  @InstantField({ description: 'When it was made.' }) createdAt!: string;
}
