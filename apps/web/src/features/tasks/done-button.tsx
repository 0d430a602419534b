import { IconCheck } from '@tabler/icons-react';
import { setTaskStatus, type Task } from './save-task.js';
import classes from './tasks.module.css';

/** The ring before a task: one press and it is done, another and it is open again. */
export function DoneButton({ task }: { task: Task }) {
  const isDone = task.status === 'done';
  return (
    <button
      type="button"
      className={classes.check}
      data-done={isDone || undefined}
      aria-label={isDone ? `Open again: ${task.title}` : `Done: ${task.title}`}
      onClick={() => void setTaskStatus(task, isDone ? 'todo' : 'done')}
    >
      <IconCheck size={14} stroke={2.2} />
    </button>
  );
}
