export { DisbursementsModule } from './disbursements.module.js';
export { createDisbursement, type CreateDisbursement } from './commands/create-disbursement.command.js';
export { claimForDraft, markBilled, releaseFromDraft, releaseFromInvoice } from './commands/billing.commands.js';
export {
  deferDisbursement,
  deleteDisbursement,
  undeferDisbursement,
  writeOffDisbursement,
} from './commands/wip.commands.js';
export { billableByIds, listBillable, type BillableDisbursement } from './queries/billable-disbursements.query.js';
export { DisbursementsQuery } from './http/disbursement.dto.js';
export { presentDisbursement } from './http/disbursement.presenter.js';
export { listDisbursements } from './queries/disbursements.query.js';
export { DISBURSEMENT } from './work-table.js';
