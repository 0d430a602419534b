import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { deleteUnused } from '../../../platform/database/delete-unused.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';
import type { CreateServiceTypeDto, PatchServiceTypeDto } from '../http/service-type.dto.js';
import { ServiceType } from '../persistence/service-type.entity.js';
import { serviceTypeById, type ServiceTypeRow } from '../queries/service-types.query.js';

const COLOURS = 6;

/** Throws `name_taken`. */
export async function createServiceType(uow: UnitOfWork, input: CreateServiceTypeDto): Promise<ServiceTypeRow> {
  const id = uuidv7();
  const colour = input.colour ?? (await countOf(uow)) % COLOURS;
  const archivedAt = input.archived ? uow.now : null;
  await onceAName(
    input.name,
    uow.manager.insert(ServiceType, { practiceId: uow.practiceId, id, name: input.name, colour, archivedAt }),
  );
  const created = (await serviceTypeById(uow, id))!;
  await audit(uow, { action: 'service_type.created', entity: 'service_type', entityId: id, after: created });
  return created;
}

/** Kinds of work of which only the name is known, such as an import brings. */
export async function createServiceTypesByName(uow: UnitOfWork, names: readonly string[]): Promise<void> {
  for (const name of names) await createServiceType(uow, { name });
}

/** Throws `name_taken`, `stale_version`. */
export async function updateServiceType(
  uow: UnitOfWork,
  id: string,
  version: number,
  patch: PatchServiceTypeDto,
): Promise<ServiceTypeRow> {
  return write(uow, asRead(await serviceTypeById(uow, id, 'FOR UPDATE'), version), patch);
}

/** Archiving hides a service from what is offered; doing it twice changes nothing. */
export async function archiveServiceType(uow: UnitOfWork, id: string, archived: boolean): Promise<ServiceTypeRow> {
  const before = await serviceTypeById(uow, id, 'FOR UPDATE');
  if (!before) throw notFound();
  return before.archived === archived ? before : write(uow, before, { archived });
}

/** Throws `in_use`. */
export async function deleteServiceType(uow: UnitOfWork, id: string): Promise<void> {
  const before = await serviceTypeById(uow, id, 'FOR UPDATE');
  await deleteUnused(
    uow,
    'service_types',
    id,
    'Work or rates name this service. Archive it instead: it is no longer offered, and nothing is lost.',
  );
  await audit(uow, { action: 'service_type.deleted', entity: 'service_type', entityId: id, before });
}

async function write(uow: UnitOfWork, before: ServiceTypeRow, patch: PatchServiceTypeDto): Promise<ServiceTypeRow> {
  const { id, version } = before;
  const { name, colour, archived } = patch;
  const moved = archived !== undefined && archived !== before.archived;
  const set = { name, colour, version: version + 1, ...(moved && { archivedAt: archived ? uow.now : null }) };
  await onceAName(
    name ?? before.name,
    uow.manager.update(ServiceType, { practiceId: uow.practiceId, id, version }, set),
  );
  const after = (await serviceTypeById(uow, id))!;
  const verb = moved ? (archived ? 'archived' : 'unarchived') : 'changed';
  await audit(uow, { action: `service_type.${verb}`, entity: 'service_type', entityId: id, ...changed(before, after) });
  return after;
}

async function countOf(uow: UnitOfWork): Promise<number> {
  const row = await uow.first<{ count: number }>(
    `SELECT count(*)::int AS count FROM service_types WHERE practice_id = $1`,
    [uow.practiceId],
  );
  return row?.count ?? 0;
}

async function onceAName<T>(name: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!violates(error, 'service_types_name_once')) throw error;
    throw new AppError('name_taken', `There is a service named ${name} already, perhaps archived.`, {
      errors: [{ pointer: '/name', detail: 'is taken' }],
    });
  }
}
