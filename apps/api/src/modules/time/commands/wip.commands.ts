import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announce } from '../../webhooks/index.js';
import * as work from '../../wip-ledger/index.js';
import { TIME } from '../work-table.js';

/** Keeps an open entry in WIP but out of invoices until a day. */
export async function deferEntry(uow: UnitOfWork, input: work.DeferWork): Promise<void> {
  await work.deferWork(uow, TIME, input);
  await announce(uow, 'time_entry.updated', input.id, { deferredUntil: input.until });
}

/** Lets a deferred entry be billed from now on. */
export async function undeferEntry(uow: UnitOfWork, id: string): Promise<void> {
  await work.undeferWork(uow, TIME, id);
  await announce(uow, 'time_entry.updated', id, { deferredUntil: null });
}

/** Takes an open entry's value out of WIP today, whole or in part. */
export async function writeOffEntry(uow: UnitOfWork, input: work.WriteOffWork): Promise<void> {
  await work.writeOffWork(uow, TIME, input);
  await announce(uow, 'time_entry.updated', input.id, { writeOffReason: input.reason });
}

/** Takes an entry out of every list; `restoreEntry` undoes it. */
export async function deleteEntry(uow: UnitOfWork, id: string): Promise<void> {
  await work.deleteWork(uow, TIME, id);
  await announce(uow, 'time_entry.deleted', id, {});
}

export async function restoreEntry(uow: UnitOfWork, id: string): Promise<void> {
  await work.restoreWork(uow, TIME, id);
  await announce(uow, 'time_entry.updated', id, { restored: true });
}
