import { DurationText, ErrorState, LoadingRows, Money } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPencil, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { Page } from '../../app/shell/page.js';
import { openTask } from './open-task.js';
import { setTaskStatus, type Task } from './save-task.js';
import { logOnTask, startTask } from './start-task.js';
import { TaskEntries } from './task-entries.js';
import { taskQuery } from './task-queries.js';
import { DueDate, TaskChip } from './task-words.js';
import classes from './tasks.module.css';

const route = getRouteApi('/frame/tasks/$taskId');

/** One task: start the timer on it, log time on it, see what was done. */
export function TaskPage() {
  const { taskId } = route.useParams();
  const query = useQuery(taskQuery(taskId));
  const parent = <Link to="/tasks">Tasks</Link>;
  if (query.isPending) return <Page title="Task" parent={parent} children={<LoadingRows rows={6} tall />} />;
  if (query.isError)
    return (
      <Page
        title="Task"
        parent={parent}
        children={<ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      />
    );
  return <TaskView task={query.data} />;
}

function TaskView({ task }: { task: Task }) {
  useShortcut('n', 'New entry on this task', () => logOnTask(task));
  useShortcut('e', 'Edit this task', () => openTask(task));
  const isDone = task.status === 'done';
  return (
    <Page
      title={task.title}
      parent={<Link to="/tasks">Tasks</Link>}
      chip={<TaskChip status={task.status} />}
      actions={
        <>
          <Button
            leftSection={<IconPencil size={16} stroke={1.6} />}
            aria-keyshortcuts="e"
            onClick={() => openTask(task)}
          >
            Edit
          </Button>
          <Button onClick={() => void setTaskStatus(task, isDone ? 'todo' : 'done')}>
            {isDone ? 'Open again' : 'Mark done'}
          </Button>
        </>
      }
    >
      <dl className={classes.facts}>
        <Fact label="Client">{task.clientName}</Fact>
        <Fact label="Service">{task.serviceTypeName}</Fact>
        <Fact label="Due">
          <DueDate task={task} />
        </Fact>
        <Fact label="Time on it">
          <DurationText minutes={task.trackedMinutes} />
        </Fact>
        <Fact label="Value">
          <Money minor={task.valueMinor} withSymbol zero="amount" />
        </Fact>
      </dl>
      {task.notes ? <p className={classes.notes}>{task.notes}</p> : null}
      <TaskEntries
        taskId={task.id}
        actions={
          <>
            <Button leftSection={<IconPlayerPlay size={16} stroke={1.6} />} onClick={() => void startTask(task)}>
              Start timer
            </Button>
            <Button
              leftSection={<IconPlus size={16} stroke={1.6} />}
              aria-keyshortcuts="n"
              onClick={() => logOnTask(task)}
            >
              Log time
            </Button>
          </>
        }
      />
    </Page>
  );
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
