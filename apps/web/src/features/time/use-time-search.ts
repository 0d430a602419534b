import { usePracticeFormat } from '@atlasos/ui';
import { getRouteApi } from '@tanstack/react-router';
import type { TimeSearch } from './time-search.js';

const route = getRouteApi('/frame/time');

/** Where the view stands, and how to move it. */
export function useTimeSearch() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = usePracticeFormat();
  return {
    search,
    today: today(),
    date: search.date ?? today(),
    change: (next: Partial<TimeSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace: !('view' in next || 'date' in next) }),
  };
}
