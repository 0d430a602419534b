export { editMovements, type WipShare } from './edit-movements.js';
export {
  hinted,
  isLimited,
  movedAndHinted,
  movedOne,
  movement,
  recordMovements,
  type Movement,
  type MovementKind,
} from './movements.js';
export {
  assertChangeable,
  assertDateOpen,
  lockWork,
  refuseLocked,
  WORK_STATE_COLUMNS,
  type WorkState,
  type WorkStateName,
} from './work-guards.js';
export type { WorkTable } from './work-table.js';
export { claimForDraft, releaseFromDraft, type ClaimForDraft } from './commands/claim-for-draft.command.js';
export { markBilled, type BilledItem, type MarkBilled } from './commands/mark-billed.command.js';
export { releaseFromInvoice, type ReleaseFromInvoice } from './commands/release-from-invoice.command.js';
export { deferWork, undeferWork, type DeferWork } from './commands/defer-work.command.js';
export { writeOffWork, type WriteOffWork } from './commands/write-off-work.command.js';
export { deleteWork, restoreWork } from './commands/delete-work.command.js';
export { deferMany, type DeferMany } from './commands/defer-many.command.js';
export { writeOffMany, type WriteOffMany } from './commands/write-off-many.command.js';
export type { SetOfWork } from './commands/lock-many.js';
