import { Dash, DurationText, IconAction, LedgerRow, Money, RowActions, Td } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { ServiceMark } from '../../app/work/service-mark.js';
import { startTask } from './start-task.js';
import { DoneButton } from './done-button.js';
import { openTask } from './open-task.js';
import type { Task } from './save-task.js';
import { DueDate, TaskChip } from './task-words.js';
import classes from './tasks.module.css';

export const TaskRow = ({ task }: { task: Task }) => (
  <LedgerRow tall>
    <Td>
      <div className={classes.task}>
        <DoneButton task={task} />
        <Link
          to="/tasks/$taskId"
          params={{ taskId: task.id }}
          className={classes.title}
          data-done={task.status === 'done' || undefined}
        >
          {task.title}
        </Link>
      </div>
    </Td>
    <Td>
      <div className={classes.task}>
        <ServiceMark colour={task.serviceTypeColour} />
        <span className={classes.who}>
          {task.clientName}
          <span>{task.serviceTypeName}</span>
        </span>
      </div>
    </Td>
    <Td>
      <DueDate task={task} />
    </Td>
    <Td>
      <TaskChip status={task.status} />
    </Td>
    <Td align="right">
      {task.trackedMinutes > 0 ? <DurationText minutes={task.trackedMinutes} /> : <Dash says="no time" />}
    </Td>
    <Td align="right">
      <Money minor={task.valueMinor} strong={task.valueMinor !== 0} />
    </Td>
    <Td className={classes.actions}>
      <RowActions>
        <IconAction icon="pencil" aria-label={`Edit ${task.title}`} onClick={() => openTask(task)} />
      </RowActions>
      <IconAction icon="play" aria-label={`Start the timer on ${task.title}`} onClick={() => void startTask(task)} />
    </Td>
  </LedgerRow>
);
