import { FlagField, IdField, InstantField, IntField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { WrittenTimeEntryResponse } from './entry-response.dto.js';

const Details = {
  client: () => IdField({ description: 'May come later.', optional: true, nullable: true }),
  service: () => IdField({ description: 'May come later.', optional: true, nullable: true }),
  task: () =>
    IdField({
      description: 'Brings client, service type and engagement; null takes the task off.',
      optional: true,
      nullable: true,
    }),
  engagement: () => IdField({ description: "One of the client's engagements.", optional: true, nullable: true }),
  description: () => TextField({ description: 'What is being done.', optional: true, max: 2000 }),
  billable: () => FlagField({ description: 'Charged to the client.', optional: true }),
};

export class StartTimerDto {
  @Details.client() clientId?: string | null;
  @Details.service() serviceTypeId?: string | null;
  @Details.task() taskId?: string | null;
  @Details.engagement() engagementId?: string | null;
  @Details.description() description?: string;
  @Details.billable() billable?: boolean;
  @InstantField({ description: 'When it began; now unless said. Not in the future.', optional: true, nullable: true })
  startedAt?: string | null;
}

export class PatchTimerDto {
  @Details.client() clientId?: string | null;
  @Details.service() serviceTypeId?: string | null;
  @Details.task() taskId?: string | null;
  @Details.engagement() engagementId?: string | null;
  @Details.description() description?: string;
  @Details.billable() billable?: boolean;
  @InstantField({ description: 'Another start. Not in the future.', optional: true }) startedAt?: string;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class StopTimerDto {
  @InstantField({
    description: 'An earlier end, at most 24 hours after the start; now unless said.',
    optional: true,
    nullable: true,
  })
  stoppedAt?: string | null;
}

export class TimerResponse {
  @IdField({ description: 'The timer.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @IdField({ description: 'The client, once known.', nullable: true }) clientId!: string | null;
  @TextField({ description: 'Its name.', nullable: true, max: 200 }) clientName!: string | null;
  @IdField({ description: 'The service type, once known.', nullable: true }) serviceTypeId!: string | null;
  @TextField({ description: 'Its name.', nullable: true, max: 100 }) serviceTypeName!: string | null;
  @IdField({ description: 'The task it runs for.', nullable: true }) taskId!: string | null;
  @TextField({ description: 'Its title.', nullable: true, max: 200 }) taskTitle!: string | null;
  @IdField({ description: 'The engagement.', nullable: true }) engagementId!: string | null;
  @TextField({ description: 'What is being done.', max: 2000 }) description!: string;
  @FlagField({ description: 'Charged to the client.' }) billable!: boolean;
  @InstantField({ description: 'When it began.' }) startedAt!: string;
  @InstantField({ description: "The server's clock: elapsed is `now` − `startedAt`." }) now!: string;
  @IntField({ description: 'Seconds since the start.', min: 0, max: 2_147_483_647 }) elapsedSeconds!: number;
  @FlagField({ description: "Past the practice's limit and not kept yet: ask to keep, trim or discard." })
  overLimit!: boolean;
  @IntField({ description: 'The limit, hours.', min: 1, max: 24, example: 10 }) limitHours!: number;
}

export class StartedTimerResponse extends TimerResponse {
  @ObjectField(() => WrittenTimeEntryResponse, {
    description: 'The entry of the timer that was running; null when none was.',
    nullable: true,
  })
  stoppedEntry!: WrittenTimeEntryResponse | null;
}
