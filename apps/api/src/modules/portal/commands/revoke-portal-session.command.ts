import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';

/** Signs a contact of this client out on one device. Once more changes nothing. Throws `not_found`. */
export async function revokePortalSession(uow: UnitOfWork, clientId: string, sessionId: string): Promise<void> {
  const session = await uow.first<{ contactId: string; revokedAt: Date | null }>(
    `SELECT s.contact_id AS "contactId", s.revoked_at AS "revokedAt"
     FROM portal_sessions s JOIN client_contacts c ON c.practice_id = s.practice_id AND c.id = s.contact_id
     WHERE s.practice_id = $1 AND s.id = $2 AND c.client_id = $3 FOR UPDATE OF s`,
    [uow.practiceId, sessionId, clientId],
  );
  if (!session) throw notFound();
  if (session.revokedAt) return;
  await uow.execute(`UPDATE portal_sessions SET revoked_at = app_now() WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    sessionId,
  ]);
  await audit(uow, {
    action: 'portal.session_revoked',
    entity: 'client',
    entityId: clientId,
    before: { contactId: session.contactId },
  });
}
