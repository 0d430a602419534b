import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { deleteUnused } from '../../../platform/database/delete-unused.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { hintOfLimits } from '../../settings/index.js';
import type { ClientStatus, PatchClientDto } from '../http/client.dto.js';
import { presentClient } from '../http/client.presenter.js';
import { Client } from '../persistence/client.entity.js';
import type { ClientRow } from '../persistence/client.row.js';
import { clientById } from '../queries/clients.query.js';
import { clientColumns } from './client-columns.js';
import { onceAReference } from './client-reference.js';
import { replaceContacts } from './replace-contacts.command.js';

/** Throws `stale_version`. Documents that are finalised keep the details they were made with. */
export async function updateClient(uow: UnitOfWork, id: string, version: number, patch: PatchClientDto) {
  return write(uow, asRead(await clientById(uow, id, 'FOR UPDATE OF c'), version), patch, 'changed');
}

/** Archived: not offered for new work; what is unbilled can still be billed. Doing it twice changes nothing. */
export const archiveClient = (uow: UnitOfWork, id: string) =>
  move(uow, id, (status) => (status === 'archived' ? status : 'archived'), 'archived');

export const unarchiveClient = (uow: UnitOfWork, id: string) =>
  move(uow, id, (status) => (status === 'archived' ? 'active' : status), 'unarchived');

/** Throws `in_use`. Contacts go with their client. */
export async function deleteClient(uow: UnitOfWork, id: string): Promise<void> {
  const before = await clientById(uow, id, 'FOR UPDATE OF c');
  await deleteUnused(
    uow,
    'clients',
    id,
    'This client has time, tasks, rates or documents. Archive it instead: it is no longer offered, and nothing is lost.',
  );
  await audit(uow, { action: 'client.deleted', entity: 'client', entityId: id, before });
}

async function move(uow: UnitOfWork, id: string, to: (from: ClientStatus) => ClientStatus, verb: string) {
  const before = await clientById(uow, id, 'FOR UPDATE OF c');
  if (!before) throw notFound();
  const status = to(before.status);
  return status === before.status ? presentClient(uow, before) : write(uow, before, { status }, verb);
}

async function write(uow: UnitOfWork, before: ClientRow, patch: PatchClientDto, verb: string) {
  const { id, version } = before;
  const set = { ...clientColumns(uow, patch), version: version + 1 };
  await onceAReference(uow.manager.update(Client, { practiceId: uow.practiceId, id, version }, set));
  if (patch.contacts) await replaceContacts(uow, id, before.contacts, patch.contacts);
  if (patch.wipAlert !== undefined) await hintOfLimits(uow, [id]);
  const after = (await clientById(uow, id))!;
  await audit(uow, { action: `client.${verb}`, entity: 'client', entityId: id, ...changed(before, after) });
  return presentClient(uow, after);
}
