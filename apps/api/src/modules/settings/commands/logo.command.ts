import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Logo } from '../logo/reencode-logo.js';
import { Practice } from '../persistence/practice.entity.js';
import { practice, practiceRow } from '../queries/practice.query.js';

/** Keeps a new logo. Documents that are finalised keep the one they had. */
export async function keepLogo(uow: UnitOfWork, version: number, { contentType, bytes }: Logo) {
  asRead(await practiceRow(uow, 'FOR UPDATE'), version);
  const logoId = uuidv7();
  const sha256 = createHash('sha256').update(bytes).digest();
  await uow.execute(
    `INSERT INTO practice_logos (practice_id, id, content_type, bytes, sha256) VALUES ($1, $2, $3, $4, $5)`,
    [uow.practiceId, logoId, contentType, bytes, sha256],
  );
  await uow.manager.update(Practice, { practiceId: uow.practiceId, version }, { logoId, version: version + 1 });
  const after = { contentType, bytes: bytes.length, sha256: sha256.toString('hex') };
  await audit(uow, { action: 'practice.logo_set', entity: 'practice', entityId: uow.practiceId, after });
  return practice(uow);
}

/** Prints without a logo from now on; doing it twice changes nothing. */
export async function removeLogo(uow: UnitOfWork): Promise<void> {
  const { hasLogo, version } = await practiceRow(uow, 'FOR UPDATE');
  if (!hasLogo) return;
  await uow.manager.update(Practice, { practiceId: uow.practiceId, version }, { logoId: null, version: version + 1 });
  await audit(uow, { action: 'practice.logo_removed', entity: 'practice', entityId: uow.practiceId });
}
