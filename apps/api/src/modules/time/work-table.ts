import type { WorkTable } from '../wip-ledger/index.js';

export const TIME: WorkTable = {
  entity: 'time_entry',
  noun: 'This entry',
  table: 'time_entries',
  movementColumn: 'time_entry_id',
  dateColumn: 'entry_date',
  valueColumn: 'value_minor',
  minutes: 'billed_minutes',
};
