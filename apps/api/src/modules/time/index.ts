export { TimeModule } from './time.module.js';
export { claimForDraft, markBilled, releaseFromDraft, releaseFromInvoice } from './commands/billing.commands.js';
export { splitEntries, type EntrySplit } from './commands/split-entries.command.js';
export { deferEntry, undeferEntry, writeOffEntry } from './commands/wip.commands.js';
export { billableByIds, listBillable, type BillableTime } from './queries/billable-time.query.js';
export { importEntries, priceImport, withdrawEntries, type EntryToImport } from './commands/import-entries.command.js';
export { EntryFiltersQuery } from './http/entry.dto.js';
export { presentEntry } from './http/entry.presenter.js';
export { listEntries } from './queries/list-entries.query.js';
