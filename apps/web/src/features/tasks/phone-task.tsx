import { ActionIcon } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DoneButton } from './done-button.js';
import type { Task } from './save-task.js';
import { startTask } from './start-task.js';
import { DueDate } from './task-words.js';
import classes from './tasks.module.css';

export const PhoneTask = ({ task }: { task: Task }) => (
  <li className={classes.item}>
    <DoneButton task={task} />
    <span className={classes.itemText}>
      <Link
        to="/tasks/$taskId"
        params={{ taskId: task.id }}
        className={classes.title}
        data-done={task.status === 'done' || undefined}
      >
        {task.title}
      </Link>
      <span>
        {task.clientName} {task.dueDate ? <DueDate task={task} /> : null}
      </span>
    </span>
    <ActionIcon size={44} aria-label={`Start the timer on ${task.title}`} onClick={() => void startTask(task)}>
      <IconPlayerPlay size={20} stroke={1.6} />
    </ActionIcon>
  </li>
);
