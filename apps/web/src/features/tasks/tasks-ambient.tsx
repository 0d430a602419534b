import { IconCheckbox, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { api, client } from '../../app/api.js';
import { useRecordSearch, useVerbs } from '../../app/palette/verbs.js';
import { useRegistered } from '../../app/registry.js';
import { navCounts } from '../../app/shell/use-nav.js';
import { openNewTask, useOpenTask } from './open-task.js';

const TaskDrawer = lazy(() => import('./task-drawer.js'));
const FOUND = 5;
const COUNTED = 100;

/** Tasks on every page: how many are due, a new one, and finding one. */
export default function TasksAmbient() {
  const navigate = useNavigate();
  const isOpen = useOpenTask() !== null;
  const urgent = (due: 'overdue' | 'today') => ({
    params: { query: { due, status: 'open' as const, limit: COUNTED } },
  });
  const late = api.useQuery('get', '/api/v1/tasks', urgent('overdue'));
  const today = api.useQuery('get', '/api/v1/tasks', urgent('today'));
  const count = (late.data?.items.length ?? 0) + (today.data?.items.length ?? 0);
  useRegistered(
    navCounts,
    useMemo(() => ({ to: '/tasks', count }), [count]),
  );
  useVerbs(
    useMemo(
      () => [{ id: 'task.new', label: 'New task', words: 'add to do', icon: IconPlus, run: () => openNewTask() }],
      [],
    ),
  );
  useRecordSearch(
    useMemo(
      () => ({
        id: 'tasks',
        group: 'Records' as const,
        search: async (q: string, signal: AbortSignal) => {
          const { data } = await client.GET('/api/v1/tasks', { params: { query: { q, limit: FOUND } }, signal });
          return (data?.items ?? []).map((task) => ({
            id: task.id,
            label: task.title,
            detail: `for ${task.clientName}`,
            icon: IconCheckbox,
            run: () => void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } }),
          }));
        },
      }),
      [navigate],
    ),
  );
  return isOpen ? (
    <Suspense fallback={null}>
      <TaskDrawer />
    </Suspense>
  ) : null;
}
