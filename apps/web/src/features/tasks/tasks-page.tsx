import {
  ComboBox,
  EmptyState,
  ErrorState,
  FindField,
  LedgerBody,
  LedgerTable,
  LoadingRows,
  Segmented,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExportMenu } from '../../app/export-menu.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { Page } from '../../app/shell/page.js';
import { useIsPhone } from '../../app/shell/use-is-phone.js';
import { useClients } from '../../app/work/work-options.js';
import { openNewTask } from './open-task.js';
import { PhoneTask } from './phone-task.js';
import { tasksFilter, tasksQuery } from './task-queries.js';
import { TaskRow } from './task-row.js';
import type { TaskFilterStatus, TaskSearch } from './task-search.js';
import classes from './tasks.module.css';

const route = getRouteApi('/frame/tasks');
const STATUSES = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
  { value: 'all', label: 'All' },
] as const;
const DUE = [
  { id: 'overdue', label: 'Late' },
  { id: 'today', label: 'Today' },
  { id: 'week', label: 'In the next 7 days' },
  { id: 'later', label: 'Later' },
  { id: 'none', label: 'Without a date' },
] as const;
const COLUMNS = [undefined, '24%', 168, 104, 84, 104, 72];

/** Pieces of work, the most urgent first. */
export function TasksPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isPhone = useIsPhone();
  const { symbol } = usePracticeFormat();
  const change = (next: Partial<TaskSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const status: TaskFilterStatus = search.status ?? 'open';
  const { clientId, due, q } = search;
  const list = useInfiniteQuery({ ...tasksQuery(search), placeholderData: keepPreviousData });
  const clients = useClients().map(({ id, name, reference }) => ({ id, label: name, detail: reference }));
  const isFiltered = Boolean(clientId || due || q);
  const tasks = list.data ?? [];
  useShortcut('a', 'New task', () => openNewTask(clientId));

  return (
    <Page
      title="Tasks"
      controls={
        <Segmented
          label="Status"
          options={STATUSES}
          value={status === 'todo' || status === 'in_progress' ? 'open' : status}
          onChange={(next) => change({ status: next === 'open' ? undefined : next })}
        />
      }
      actions={
        <>
          <ExportMenu list="tasks" filter={tasksFilter(search)} />
          <Button
            leftSection={<IconPlus size={16} stroke={1.6} />}
            aria-keyshortcuts="a"
            onClick={() => openNewTask(clientId)}
          >
            New task
          </Button>
        </>
      }
    >
      <div className={classes.filters} role="search" aria-label="Filter tasks">
        <FindField label="Text" placeholder="Title, notes, client" value={q} onChange={(text) => change({ q: text })} />
        <ComboBox
          label="Client"
          placeholder="All"
          clearable
          options={clients}
          value={clientId ?? null}
          onChange={(id) => change({ clientId: id ?? undefined })}
        />
        <ComboBox
          label="Due"
          placeholder="Any time"
          clearable
          options={DUE}
          value={due ?? null}
          onChange={(id) => change({ due: DUE.find((each) => each.id === id)?.id })}
        />
      </div>
      {list.isPending ? <LoadingRows rows={6} tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && tasks.length === 0 ? (
        <EmptyState action={isFiltered ? null : <Button onClick={() => openNewTask(clientId)}>New task</Button>}>
          {isFiltered
            ? 'No task fits these filters.'
            : status === 'done'
              ? 'No task is done yet.'
              : 'Nothing is waiting. A task keeps client, service and due date of a piece of work.'}
        </EmptyState>
      ) : null}
      {tasks.length > 0 && isPhone ? (
        <ul className={classes.list}>
          {tasks.map((task) => (
            <PhoneTask key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
      {tasks.length > 0 && !isPhone ? (
        <LedgerTable
          caption="Tasks"
          columns={COLUMNS}
          head={
            <>
              <Th>Task</Th>
              <Th>Client and service</Th>
              <Th>Due</Th>
              <Th>Status</Th>
              <Th align="right">Time</Th>
              <Th align="right">Value, {symbol}</Th>
              <Th>
                <span className="visually-hidden">Actions</span>
              </Th>
            </>
          }
        >
          <LedgerBody>
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {list.hasNextPage ? (
        <Button mt={20} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          More tasks
        </Button>
      ) : null}
    </Page>
  );
}
