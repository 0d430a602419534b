import { ChoiceField, InstantField, IntField, ListField, TextField } from '../http/fields.js';
import { LANES, type Lane } from '../outbox/job-handler.js';

const COUNT_MAX = 1_000_000_000;

export class QueuedKindResponse {
  @TextField({ description: 'What is to be done.', max: 60, example: 'document.draw_pdf' }) kind!: string;
  @IntField({ description: 'Due, and not begun.', min: 0, max: COUNT_MAX, example: 3 }) waitingCount!: number;
  @IntField({ description: 'Begun, with an end that is still to come.', min: 0, max: COUNT_MAX, example: 1 })
  activeCount!: number;
  @IntField({ description: 'For later: a pause before the next try.', min: 0, max: COUNT_MAX, example: 2 })
  delayedCount!: number;
  @IntField({ description: 'Given up; see `/jobs/failed`.', min: 0, max: COUNT_MAX, example: 0 }) failedCount!: number;
  @IntField({ description: 'Done in the last 24 hours.', min: 0, max: COUNT_MAX, example: 120 }) doneCount!: number;
  @InstantField({ description: 'Since when the oldest of them waits.', nullable: true }) oldestAt!: string | null;
  @InstantField({ description: 'When the next of those for later is due.', nullable: true }) nextAt!: string | null;
  @TextField({ description: 'What went wrong last with those for later.', nullable: true, max: 1000 })
  lastError!: string | null;
}

export class QueueResponse {
  @ChoiceField(LANES, { description: 'PDFs and the like, mails, or webhooks: none holds up another.' }) name!: Lane;
  @IntField({ description: 'Handed over and not begun.', min: 0, max: COUNT_MAX, example: 12 }) waitingCount!: number;
  @IntField({ description: 'In the hands of a worker.', min: 0, max: COUNT_MAX, example: 4 }) activeCount!: number;
  @IntField({ description: 'Put aside in the queue.', min: 0, max: COUNT_MAX, example: 0 }) delayedCount!: number;
  @IntField({ description: 'Failed in the queue.', min: 0, max: COUNT_MAX, example: 0 }) failedCount!: number;
}

export class QueueBoardResponse {
  @ListField(() => QueuedKindResponse, {
    description: 'Work of this practice, by kind; none that has nothing.',
    max: 100,
  })
  kinds!: QueuedKindResponse[];
  @ListField(() => QueueResponse, {
    description:
      'The queues of the installation, in numbers only; null while they cannot be reached. Nothing is lost meanwhile.',
    nullable: true,
    max: 10,
  })
  queues!: QueueResponse[] | null;
}
