import { addDays, daysBetween, formatDate, type IsoDate } from '@atlasos/domain';
import { Chip, Dash, DateText, usePracticeFormat } from '@atlasos/ui';
import type { Task, TaskStatus } from './save-task.js';

export const TASK_STATUS: Record<TaskStatus, string> = { todo: 'To do', in_progress: 'In progress', done: 'Done' };
const SOON_DAYS = 3;

export const TaskChip = ({ status }: { status: TaskStatus }) => (
  <Chip tone={status === 'done' ? 'pine' : status === 'in_progress' ? 'blue' : 'outline'}>{TASK_STATUS[status]}</Chip>
);

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** When it is due, with a word where that is soon or over. */
export function DueDate({ task }: { task: Pick<Task, 'dueDate' | 'status'> }) {
  const today = usePracticeFormat().today();
  const due: IsoDate | null | undefined = task.dueDate;
  if (!due) return <Dash says="no due date" />;
  if (task.status === 'done') return <DateText date={due} quiet />;
  if (due < today) return <Chip tone="brick">{`${formatDate(due)}, ${days(daysBetween(due, today))} late`}</Chip>;
  if (due <= addDays(today, SOON_DAYS))
    return (
      <Chip tone="ochre">{due === today ? 'Today' : due === addDays(today, 1) ? 'Tomorrow' : formatDate(due)}</Chip>
    );
  return <DateText date={due} />;
}
