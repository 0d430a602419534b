import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage, type PageQuery } from '../../../platform/http/paging.js';

interface PortalSessionRow {
  [column: string]: unknown;
  id: string;
  contactId: string;
  contactName: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Who of a client is signed in now, newest first. Throws `not_found`. */
export async function portalSessions(uow: UnitOfWork, clientId: string, { limit, cursor }: PageQuery) {
  const client = await uow.first(`SELECT 1 AS there FROM clients WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    clientId,
  ]);
  if (!client) throw notFound();
  const before = idCursor(cursor);
  const rows = await uow.query<PortalSessionRow>(
    `SELECT s.id, c.id AS "contactId", c.name AS "contactName", s.user_agent AS "userAgent", s.address,
       s.created_at AS "createdAt", s.expires_at AS "expiresAt"
     FROM portal_sessions s JOIN client_contacts c ON c.practice_id = s.practice_id AND c.id = s.contact_id
     WHERE s.practice_id = $1 AND c.client_id = $2 AND s.revoked_at IS NULL AND s.expires_at > app_now()
       ${before === null ? '' : 'AND s.id < $4'}
     ORDER BY s.id DESC LIMIT $3`,
    [uow.practiceId, clientId, limit + 1, ...(before === null ? [] : [before])],
  );
  const present = ({ createdAt, expiresAt, ...session }: PortalSessionRow) => ({
    ...session,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
  return toPage(rows, limit, present, ({ id }) => encodeCursor([id]));
}
