export { claimForDraft, markBilled, releaseFromDraft, releaseFromInvoice } from './commands/billing.commands.js';
export { billableByIds, listBillable, type BillableTime } from './queries/billable-time.query.js';
