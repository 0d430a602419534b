import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { DocumentData } from '../../../platform/pdf/index.js';
import type { DocumentKind } from '../document-kind.js';

/** A frozen document without its lines: what mails and lists say of it. */
export type PrintHead = Omit<DocumentData, 'sections' | 'kind'> & { kind: DocumentKind; number: string };

/** Throws `not_found` for a document that is not frozen yet. */
export async function printHead(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<PrintHead> {
  const row = await uow.first<{ head: PrintHead }>(
    `SELECT data - 'sections' AS head FROM document_prints WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3`,
    [uow.practiceId, kind, documentId],
  );
  if (!row) throw notFound();
  return row.head;
}
