export { claimForDraft, markBilled, releaseFromDraft, releaseFromInvoice } from './commands/billing.commands.js';
export { billableByIds, listBillable, type BillableDisbursement } from './queries/billable-disbursements.query.js';
