import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { CreateClientDto } from '../http/client.dto.js';
import { presentClient } from '../http/client.presenter.js';
import { Client } from '../persistence/client.entity.js';
import { clientById } from '../queries/clients.query.js';
import { clientColumns } from './client-columns.js';
import { nextReference, onceAReference } from './client-reference.js';
import { replaceContacts } from './replace-contacts.command.js';

/** Two clients may have the same name; their references differ. */
export async function createClient(uow: UnitOfWork, input: CreateClientDto) {
  const id = uuidv7();
  const columns = clientColumns(uow, input);
  const reference = columns.reference ?? (await nextReference(uow, input.name));
  await onceAReference(uow.manager.insert(Client, { ...columns, practiceId: uow.practiceId, id, reference }));
  await replaceContacts(uow, id, [], input.contacts ?? []);
  const created = (await clientById(uow, id))!;
  await audit(uow, { action: 'client.created', entity: 'client', entityId: id, after: created });
  return presentClient(uow, created);
}
