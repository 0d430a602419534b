import { isDate, TIME_ENTRY_STATUSES, type IsoDate, type TimeEntryStatus } from '@atlasos/domain';
import { textIn } from '../../app/list-search.js';

export interface EntryFilters {
  clientId?: string;
  serviceTypeId?: string;
  status?: TimeEntryStatus;
  billable?: boolean;
  q?: string;
  from?: IsoDate;
  to?: IsoDate;
}

export interface TimeSearch extends EntryFilters {
  view?: 'week' | 'calendar';
  /** The day, or one of the week; today unless said. */
  date?: IsoDate;
  /** The filters are in sight, though none may be set. */
  filter?: true;
}

const VIEWS = ['week', 'calendar'] as const;

const date = (value: unknown): IsoDate | undefined => (isDate(value) ? value : undefined);

/** The address is the state of the view; what it does not know is dropped. */
export function readTimeSearch(search: Record<string, unknown>): TimeSearch {
  return {
    view: VIEWS.find((view) => view === search['view']),
    date: date(search['date']),
    filter: search['filter'] === true ? true : undefined,
    clientId: textIn(search['clientId']),
    serviceTypeId: textIn(search['serviceTypeId']),
    status: TIME_ENTRY_STATUSES.find((status) => status === search['status']),
    billable: typeof search['billable'] === 'boolean' ? search['billable'] : undefined,
    q: typeof search['q'] === 'number' ? String(search['q']) : textIn(search['q']),
    from: date(search['from']),
    to: date(search['to']),
  };
}

export const filtersOf = ({ clientId, serviceTypeId, status, billable, q, from, to }: TimeSearch): EntryFilters => ({
  clientId,
  serviceTypeId,
  status,
  billable,
  q,
  from,
  to,
});

export const areFiltersSet = (filters: EntryFilters): boolean =>
  Object.values(filters).some((value) => value !== undefined);
