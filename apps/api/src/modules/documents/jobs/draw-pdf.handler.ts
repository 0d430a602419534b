import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { DOCUMENT_KINDS } from '../document-kind.js';
import { ensurePdf } from './ensure-pdf.js';

const schema = z.object({ kind: z.enum(DOCUMENT_KINDS), documentId: z.uuid() });

/** Draws the PDF of a frozen document and keeps its bytes. */
@Injectable()
@HandlesJobs()
export class DrawPdfHandler implements JobHandler<z.infer<typeof schema>> {
  readonly kind = 'document.draw_pdf';
  readonly schema = schema;
  readonly attemptsMax = 6;

  constructor(private readonly database: Database) {}

  async handle(document: z.infer<typeof schema>, { practiceId }: JobContext): Promise<void> {
    await ensurePdf(this.database, { kind: 'system', practiceId }, document);
  }
}
