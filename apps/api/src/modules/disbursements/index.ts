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
