import type { WorkTable } from '../wip-ledger/index.js';

export const DISBURSEMENT: WorkTable = {
  entity: 'disbursement',
  noun: 'This disbursement',
  table: 'disbursements',
  movementColumn: 'disbursement_id',
  dateColumn: 'spent_on',
  valueColumn: 'amount_minor',
  minutes: '0',
};
