import { encodeDateId } from '../../../../platform/http/date-id-cursor.js';
import { toPage } from '../../../../platform/http/paging.js';
import {
  count,
  currency,
  date,
  minutes,
  moment,
  money,
  text,
  words,
  yesNo,
  type Table,
} from '../../../../platform/tables/table.js';
import { listDisbursements, presentDisbursement } from '../../../disbursements/index.js';
import { tasks, type TaskRow } from '../../../tasks/index.js';
import { listEntries, presentEntry, type EntryFiltersQuery } from '../../../time/index.js';
import type { DisbursementsFilterQuery, TasksFilterQuery } from '../list-query.js';

type Entry = ReturnType<typeof presentEntry>;
type Disbursement = ReturnType<typeof presentDisbursement>;

export const timeEntriesTable = (filter: EntryFiltersQuery): Table<Entry> => ({
  name: 'time-entries',
  title: 'Time entries',
  columns: [
    date('Date', (row) => row.date),
    text('Client', (row) => row.clientName, 28),
    text('Service', (row) => row.serviceTypeName),
    text('Task', (row) => row.taskTitle, 28),
    text('Description', (row) => row.description, 48),
    moment('Start', (row) => row.startedAt),
    moment('End', (row) => row.endedAt),
    minutes('Duration', (row) => row.minutes),
    minutes('Billed duration', (row) => row.billedMinutes),
    yesNo('Billable', (row) => row.billable),
    currency(),
    money('Hourly rate', (row) => row.hourlyRateMinor),
    words('Rate from', (row) => row.rateRule),
    money('Value', (row) => row.valueMinor),
    money('Written off', (row) => row.writtenOffMinor),
    words('Status', (row) => row.status),
    text('Invoice', (row) => row.invoiceNumber),
    text('Id', (row) => row.id, 38),
  ],
  page: async (uow, { limit, cursor }) => {
    const rows = await listEntries(uow, { ...filter, limit, ...(cursor ? { cursor } : {}) });
    return toPage(rows, limit, (row) => presentEntry(uow, row), encodeDateId);
  },
});

export const disbursementsTable = (filter: DisbursementsFilterQuery): Table<Disbursement> => ({
  name: 'disbursements',
  title: 'Disbursements',
  columns: [
    date('Date', (row) => row.date),
    text('Client', (row) => row.clientName, 28),
    text('Description', (row) => row.description, 48),
    words('Kind', (row) => row.kind),
    currency(),
    money('Amount', (row) => row.amountMinor),
    money('Written off', (row) => row.writtenOffMinor),
    words('Status', (row) => row.status),
    text('Invoice', (row) => row.invoiceNumber),
    text('Id', (row) => row.id, 38),
  ],
  page: async (uow, { limit, cursor }) => {
    const rows = await listDisbursements(uow, { ...filter, limit, ...(cursor ? { cursor } : {}) });
    return toPage(rows, limit, (row) => presentDisbursement(uow, row), encodeDateId);
  },
});

export const tasksTable = (filter: TasksFilterQuery): Table<TaskRow> => ({
  name: 'tasks',
  title: 'Tasks',
  columns: [
    text('Task', (row) => row.title, 40),
    text('Client', (row) => row.clientName, 28),
    text('Service', (row) => row.serviceTypeName),
    date('Due', (row) => row.dueDate),
    words('Status', (row) => row.status),
    minutes('Time', (row) => row.trackedMinutes),
    currency(),
    money('Value', (row) => row.valueMinor),
    text('Notes', (row) => row.notes, 48),
    moment('Done', (row) => row.doneAt),
    count('Version', (row) => row.version),
    text('Id', (row) => row.id, 38),
  ],
  page: (uow, { limit, cursor }) => tasks(uow, { ...filter, limit, ...(cursor ? { cursor } : {}) }),
});
