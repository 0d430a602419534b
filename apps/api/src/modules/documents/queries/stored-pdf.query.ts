import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentKind } from '../document-kind.js';

export interface StoredPdf {
  bytes: Buffer;
  /** Hex. */
  sha256: string;
  /** For the file name and the mail: `INV-2026-0147`. */
  number: string;
}

/** The one PDF of a frozen document; undefined while the worker draws it. */
export async function storedPdf(
  uow: UnitOfWork,
  kind: DocumentKind,
  documentId: string,
): Promise<StoredPdf | undefined> {
  return uow.first<StoredPdf>(
    `SELECT f.bytes, encode(f.sha256, 'hex') AS sha256, p.number
     FROM document_pdfs f JOIN document_prints p USING (practice_id, document_kind, document_id)
     WHERE f.practice_id = $1 AND f.document_kind = $2 AND f.document_id = $3`,
    [uow.practiceId, kind, documentId],
  );
}
