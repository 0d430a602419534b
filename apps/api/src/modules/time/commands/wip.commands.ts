import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import * as work from '../../wip-ledger/index.js';
import { TIME } from '../work-table.js';

/** Keeps an open entry in WIP but out of invoices until a day. */
export const deferEntry = (uow: UnitOfWork, input: work.DeferWork) => work.deferWork(uow, TIME, input);

/** Lets a deferred entry be billed from now on. */
export const undeferEntry = (uow: UnitOfWork, id: string) => work.undeferWork(uow, TIME, id);

/** Takes an open entry's value out of WIP today, whole or in part. */
export const writeOffEntry = (uow: UnitOfWork, input: work.WriteOffWork) => work.writeOffWork(uow, TIME, input);

/** Takes an entry out of every list; `restoreEntry` undoes it. */
export const deleteEntry = (uow: UnitOfWork, id: string) => work.deleteWork(uow, TIME, id);

export const restoreEntry = (uow: UnitOfWork, id: string) => work.restoreWork(uow, TIME, id);
