/** Where a kind of work keeps what WIP is made of. All names are constants of the owning module and may stand in SQL. */
export interface WorkTable {
  entity: 'time_entry' | 'disbursement';
  /** For sentences: "This entry …". */
  noun: string;
  table: 'time_entries' | 'disbursements';
  movementColumn: 'time_entry_id' | 'disbursement_id';
  dateColumn: 'entry_date' | 'spent_on';
  valueColumn: 'value_minor' | 'amount_minor';
  /** SQL for the minutes that count in WIP. */
  minutes: 'billed_minutes' | '0';
}
