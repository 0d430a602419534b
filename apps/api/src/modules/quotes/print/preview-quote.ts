import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import { PreviewThread } from '../../../platform/pdf/index.js';
import { currentLogo } from '../../settings/index.js';
import { draftToPreview } from './quote-as-it-prints.query.js';

/** Draws a draft at once: read in one transaction, drawn after it, in the thread for previews. */
@Injectable()
export class PreviewQuote {
  constructor(
    private readonly database: Database,
    private readonly thread: PreviewThread,
  ) {}

  /** Throws `not_found`, `quote_sent`, `busy`. */
  async run(actor: Actor, id: string): Promise<Buffer> {
    const { document, logo } = await this.database.transaction(
      actor,
      async (uow) => ({ document: await draftToPreview(uow, id), logo: await currentLogo(uow) }),
      { readOnly: true },
    );
    const { bytes } = await this.thread.draw(document, {
      logo: logo ? { contentType: logo.contentType, bytes: logo.bytes } : null,
    });
    return bytes;
  }
}
