import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/app-error.js';
import { PreviewThread } from '../../platform/pdf/index.js';
import type { DocumentRef } from './document-kind.js';
import { ensurePdf } from './jobs/ensure-pdf.js';
import type { StoredPdf } from './queries/stored-pdf.query.js';

/** The PDF of a frozen document for who cannot wait for the worker: drawn in the thread for previews, the same bytes. */
@Injectable()
export class PdfOnRequest {
  constructor(
    private readonly database: Database,
    private readonly thread: PreviewThread,
  ) {}

  /** Throws `not_found`, `busy`. */
  async run(actor: Actor, ref: DocumentRef): Promise<StoredPdf> {
    const pdf = await ensurePdf(this.database, actor, ref, (data, options) => this.thread.draw(data, options));
    if (!pdf) throw notFound();
    return pdf;
  }
}
