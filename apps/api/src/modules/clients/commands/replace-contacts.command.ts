import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import type { ContactDto } from '../http/client.dto.js';
import type { ContactRow } from '../persistence/client.row.js';

/** The contacts become this list, in this order; those whose id is given are kept, others are new or gone. */
export async function replaceContacts(
  uow: UnitOfWork,
  clientId: string,
  before: ContactRow[],
  contacts: ContactDto[],
): Promise<void> {
  check(before, contacts);
  const rows = contacts.map(({ id = uuidv7(), name, email = null, portalAccess = false }, position) => ({
    id,
    name,
    email,
    portal_access: portalAccess,
    position,
  }));
  const ids = rows.map(({ id }) => id);
  if (before.some(({ id }) => !ids.includes(id))) {
    await uow.execute(
      `DELETE FROM client_contacts WHERE practice_id = $1 AND client_id = $2 AND id <> ALL ($3::uuid[])`,
      [uow.practiceId, clientId, ids],
    );
  }
  if (rows.length === 0) return;
  await uow.execute(
    `INSERT INTO client_contacts (practice_id, client_id, id, name, email, portal_access, position)
     SELECT $1, $2, id, name, email, portal_access, position
     FROM json_to_recordset($3) AS r (id uuid, name text, email text, portal_access boolean, position integer)
     ON CONFLICT (practice_id, id) DO UPDATE SET name = excluded.name, email = excluded.email,
       portal_access = excluded.portal_access, position = excluded.position`,
    [uow.practiceId, clientId, JSON.stringify(rows)],
  );
}

function check(before: ContactRow[], contacts: ContactDto[]): void {
  const given = contacts.flatMap(({ id }) => id ?? []);
  if (given.some((id) => !before.some((known) => known.id === id))) throw notFound();
  if (new Set(given).size < given.length) throw refused('/contacts', 'names the same contact twice');
  const locked = contacts.findIndex(({ portalAccess, email }) => portalAccess && !email);
  if (locked >= 0) throw refused(`/contacts/${locked}/email`, 'is needed to sign in to the portal');
}

const refused = (pointer: string, detail: string) =>
  new AppError('invalid_request', `${pointer.slice(1)}: ${detail}.`, { errors: [{ pointer, detail }] });
