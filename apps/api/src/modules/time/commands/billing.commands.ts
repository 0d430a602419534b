import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import * as work from '../../wip-ledger/index.js';
import { TIME } from '../work-table.js';

/** Open entries of one client → drafted, all or none. Throws `already_claimed` (`facts.ids`) or `not_found`. */
export const claimForDraft = (uow: UnitOfWork, input: work.ClaimForDraft) => work.claimForDraft(uow, TIME, input);

/** Drafted → open. */
export const releaseFromDraft = (uow: UnitOfWork, ids: string[]) => work.releaseFromDraft(uow, TIME, ids);

/** Drafted → billed, `billed` movements on the issue date. */
export const markBilled = (uow: UnitOfWork, input: work.MarkBilled) => work.markBilled(uow, TIME, input);

/** Billed → open, `released` movements on the date of the credit note. */
export const releaseFromInvoice = (uow: UnitOfWork, input: work.ReleaseFromInvoice) =>
  work.releaseFromInvoice(uow, TIME, input);
