import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Outbox } from '../../../platform/outbox/outbox.js';

const PAUSE_MINUTES = 10;

/**
 * Asks for a new link in the place of an expired one. It goes to the addresses that had the old one and to no other; a link that was
 * revoked gets none. Asking again within ten minutes changes nothing.
 */
@Injectable()
export class RenewLink {
  constructor(private readonly outbox: Outbox) {}

  async run(uow: UnitOfWork, tokenHash: Buffer): Promise<void> {
    const link = await uow.first<{ id: string }>(
      `UPDATE document_links SET renewed_at = app_now()
       WHERE practice_id = $1 AND token_hash = $2 AND delivery_id IS NOT NULL AND revoked_at IS NULL AND expires_at <= app_now()
         AND (renewed_at IS NULL OR renewed_at <= app_now() - make_interval(mins => $3))
       RETURNING id`,
      [uow.practiceId, tokenHash, PAUSE_MINUTES],
    );
    if (link) await this.outbox.add(uow, 'document.renew_link', { linkId: link.id });
  }
}
