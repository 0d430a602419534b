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
  private readonly underWay = new Map<string, Promise<StoredPdf | undefined>>();

  constructor(
    private readonly database: Database,
    private readonly thread: PreviewThread,
  ) {}

  /** Who asks again while it is being drawn waits for the same drawing. Throws `not_found`, `busy`. */
  async run(actor: Actor, ref: DocumentRef): Promise<StoredPdf> {
    // Each by their own rights: what one may see another may not.
    const key = JSON.stringify([actor, ref]);
    const drawing = this.underWay.get(key) ?? this.draw(actor, ref).finally(() => this.underWay.delete(key));
    this.underWay.set(key, drawing);
    const pdf = await drawing;
    if (!pdf) throw notFound();
    return pdf;
  }

  private draw(actor: Actor, ref: DocumentRef): Promise<StoredPdf | undefined> {
    return ensurePdf(this.database, actor, ref, (data, options) => this.thread.draw(data, options));
  }
}
