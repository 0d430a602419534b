import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import * as work from '../../wip-ledger/index.js';
import { DISBURSEMENT } from '../work-table.js';

/** Keeps an open disbursement in WIP but out of invoices until a day. */
export const deferDisbursement = (uow: UnitOfWork, input: work.DeferWork) => work.deferWork(uow, DISBURSEMENT, input);

/** Lets a deferred disbursement be billed from now on. */
export const undeferDisbursement = (uow: UnitOfWork, id: string) => work.undeferWork(uow, DISBURSEMENT, id);

/** Takes an open disbursement's value out of WIP today, whole or in part. */
export const writeOffDisbursement = (uow: UnitOfWork, input: work.WriteOffWork) =>
  work.writeOffWork(uow, DISBURSEMENT, input);

/** Takes a disbursement out of every list; `restoreDisbursement` undoes it. */
export const deleteDisbursement = (uow: UnitOfWork, id: string) => work.deleteWork(uow, DISBURSEMENT, id);

export const restoreDisbursement = (uow: UnitOfWork, id: string) => work.restoreWork(uow, DISBURSEMENT, id);
