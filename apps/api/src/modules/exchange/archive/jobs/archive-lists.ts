import type { Table } from '../../../../platform/tables/table.js';
import { clientsTable, ratesTable, wipTable } from '../../export/lists/client.tables.js';
import { creditNotesTable, engagementsTable, invoicesTable, quotesTable } from '../../export/lists/document.tables.js';
import { debtorsTable, paymentsTable } from '../../export/lists/money.tables.js';
import { disbursementsTable, tasksTable, timeEntriesTable } from '../../export/lists/work.tables.js';
import { journalTable } from '../../export/journal/journal.table.js';
import { DATE_MAX, DATE_MIN } from '@atlasos/domain';

/** Every list, whole, as people read it. */
export const archiveLists = (): Array<Table<never>> =>
  [
    clientsTable({ sort: 'name' }),
    ratesTable({}),
    tasksTable({ sort: 'due' }),
    engagementsTable({}),
    quotesTable({}),
    timeEntriesTable({}),
    disbursementsTable({}),
    wipTable({}),
    invoicesTable({}),
    creditNotesTable({}),
    paymentsTable({}),
    debtorsTable({}),
    { ...journalTable({ from: DATE_MIN, to: DATE_MAX }, {}), name: 'journal' },
  ] as unknown as Array<Table<never>>;
