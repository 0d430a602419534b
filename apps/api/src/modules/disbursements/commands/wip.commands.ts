import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announce } from '../../webhooks/index.js';
import * as work from '../../wip-ledger/index.js';
import { DISBURSEMENT } from '../work-table.js';

/** Keeps an open disbursement in WIP but out of invoices until a day. */
export async function deferDisbursement(uow: UnitOfWork, input: work.DeferWork): Promise<void> {
  await work.deferWork(uow, DISBURSEMENT, input);
  await announce(uow, 'disbursement.updated', input.id, { deferredUntil: input.until });
}

/** Lets a deferred disbursement be billed from now on. */
export async function undeferDisbursement(uow: UnitOfWork, id: string): Promise<void> {
  await work.undeferWork(uow, DISBURSEMENT, id);
  await announce(uow, 'disbursement.updated', id, { deferredUntil: null });
}

/** Takes an open disbursement's value out of WIP today, whole or in part. */
export async function writeOffDisbursement(uow: UnitOfWork, input: work.WriteOffWork): Promise<void> {
  await work.writeOffWork(uow, DISBURSEMENT, input);
  await announce(uow, 'disbursement.updated', input.id, { writeOffReason: input.reason });
}

/** Takes a disbursement out of every list; `restoreDisbursement` undoes it. */
export async function deleteDisbursement(uow: UnitOfWork, id: string): Promise<void> {
  await work.deleteWork(uow, DISBURSEMENT, id);
  await announce(uow, 'disbursement.deleted', id, {});
}

export async function restoreDisbursement(uow: UnitOfWork, id: string): Promise<void> {
  await work.restoreWork(uow, DISBURSEMENT, id);
  await announce(uow, 'disbursement.updated', id, { restored: true });
}
