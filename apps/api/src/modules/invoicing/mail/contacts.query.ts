import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Contact } from './document-to-send.js';

/** The client's contacts with an address; the first one is the default recipient. */
export const mailContacts = (uow: UnitOfWork, clientId: string): Promise<Contact[]> =>
  uow.query<Contact & { [column: string]: unknown }>(
    `SELECT name, email, portal_access AS "portalAccess" FROM client_contacts
     WHERE practice_id = $1 AND client_id = $2 AND email IS NOT NULL ORDER BY position`,
    [uow.practiceId, clientId],
  );
