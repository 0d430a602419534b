import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import { PreviewThread } from '../../../platform/pdf/index.js';
import { currentLogo } from '../../settings/index.js';
import { draftDocument } from './draft-document.query.js';

/** Draws a draft at once: read in one transaction, drawn after it, in the thread for previews. */
@Injectable()
export class PreviewInvoice {
  constructor(
    private readonly database: Database,
    private readonly thread: PreviewThread,
  ) {}

  /** Throws `not_found`, `invoice_finalised`, `busy`. */
  async run(actor: Actor, invoiceId: string): Promise<Buffer> {
    const { document, logo } = await this.database.transaction(
      actor,
      async (uow) => ({ document: await draftDocument(uow, invoiceId), logo: await currentLogo(uow) }),
      { readOnly: true },
    );
    const { bytes } = await this.thread.draw(document, {
      logo: logo ? { contentType: logo.contentType, bytes: logo.bytes } : null,
    });
    return bytes;
  }
}
