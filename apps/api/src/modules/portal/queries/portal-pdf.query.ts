import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { DocumentKind } from '../../documents/index.js';

interface PortalPdf {
  [column: string]: unknown;
  number: string;
  /** Null while it is drawn. */
  bytes: Buffer | null;
}

/** Throws `not_found` for a document that is not on the portal of this contact, and one that another program issued. */
export async function portalPdf(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<PortalPdf> {
  const pdf = await uow.first<PortalPdf>(
    `SELECT d.number, f.bytes FROM document_prints d
     LEFT JOIN document_pdfs f ON f.practice_id = d.practice_id AND f.document_kind = d.document_kind AND f.document_id = d.document_id
     WHERE d.practice_id = $1 AND d.document_kind = $2 AND d.document_id = $3 AND NOT d.data ? 'opening'`,
    [uow.practiceId, kind, documentId],
  );
  if (!pdf) throw notFound();
  return pdf;
}
