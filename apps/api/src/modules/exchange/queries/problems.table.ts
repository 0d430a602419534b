import { count, text, type Table } from '../../../platform/tables/table.js';
import type { RowProblem } from '../import-row.js';
import { importProblems } from './imports.query.js';

export const problemsTable = (importId: string): Table<RowProblem> => ({
  name: 'import-problems',
  title: 'Problems',
  columns: [
    count('Line', (row) => row.line),
    text('Column', (row) => row.column, 20),
    text('What is wrong', (row) => row.detail, 60),
  ],
  page: async (uow) => ({ items: await importProblems(uow, importId), nextCursor: null }),
});
