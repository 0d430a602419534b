import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';

export interface StoredPdf extends Record<string, unknown> {
  kind: string;
  documentId: string;
  number: string;
  sha256: string;
  /** Where it lies in the archive. */
  file: string;
}

/** Characters that some file system does not take. */
const AWKWARD = /[^A-Za-z0-9._-]+/g;

/** Every PDF that was drawn, with a name that people know it by. */
export async function storedPdfs(uow: UnitOfWork): Promise<StoredPdf[]> {
  const rows = await uow.query<StoredPdf>(
    `SELECT d.document_kind AS kind, d.document_id AS "documentId", p.number, encode(d.sha256, 'hex') AS sha256
     FROM document_pdfs d JOIN document_prints p USING (practice_id, document_kind, document_id)
     WHERE d.practice_id = $1 ORDER BY d.document_kind, p.number, d.document_id`,
    [uow.practiceId],
  );
  const taken = new Set<string>();
  return rows.map((row) => {
    const name = `pdf/${row.kind}/${row.number.replace(AWKWARD, '-')}`;
    const file = taken.has(`${name}.pdf`.toLowerCase()) ? `${name}-${row.documentId}.pdf` : `${name}.pdf`;
    taken.add(file.toLowerCase());
    return { ...row, file };
  });
}
