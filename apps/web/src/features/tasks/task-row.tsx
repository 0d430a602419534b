import { Dash, DurationText, LedgerRow, Money, RowActions, Td } from '@atlasos/ui';
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPlayerPlay } from '@tabler/icons-react';
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
        <ActionIcon aria-label={`Edit ${task.title}`} onClick={() => openTask(task)}>
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
      </RowActions>
      <ActionIcon aria-label={`Start the timer on ${task.title}`} onClick={() => void startTask(task)}>
        <IconPlayerPlay size={16} stroke={1.6} />
      </ActionIcon>
    </Td>
  </LedgerRow>
);
