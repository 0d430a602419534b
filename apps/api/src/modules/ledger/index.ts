export { postInvoice, type PostInvoice } from './commands/post-invoice.command.js';
export { postCreditNote, type PostCreditNote } from './commands/post-credit-note.command.js';
export { balancesOf, type InvoiceBalance } from './queries/balances.query.js';
export { statusCondition } from './queries/status-condition.js';
