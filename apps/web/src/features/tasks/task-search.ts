const DUE = ['overdue', 'today', 'week', 'later', 'none'] as const;
export type TaskFilterStatus = 'open' | 'todo' | 'in_progress' | 'done' | 'all';
export type TaskDue = (typeof DUE)[number];

export interface TaskSearch {
  /** Open ones unless said. */
  status?: Exclude<TaskFilterStatus, 'open'>;
  clientId?: string;
  due?: TaskDue;
  q?: string;
}

export const readTaskSearch = (search: Record<string, unknown>): TaskSearch => ({
  status: (['all', 'todo', 'in_progress', 'done'] as const).find((status) => status === search['status']),
  clientId: typeof search['clientId'] === 'string' ? search['clientId'] : undefined,
  due: DUE.find((due) => due === search['due']),
  q: typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : undefined,
});
