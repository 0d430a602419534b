import { createHash } from 'node:crypto';
import type { Actor } from '../../../platform/database/actor.js';
import type { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { drawDocument, type LogoImage } from '../../../platform/pdf/index.js';
import type { DocumentRef } from '../document-kind.js';
import { printOf } from '../queries/print-of.query.js';
import { storedPdf, type StoredPdf } from '../queries/stored-pdf.query.js';

async function logoOf(uow: UnitOfWork, logoId: string | null): Promise<LogoImage | null> {
  if (logoId === null) return null;
  const logo = await uow.first<LogoImage & Record<string, unknown>>(
    `SELECT content_type AS "contentType", bytes FROM practice_logos WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, logoId],
  );
  return logo ?? null;
}

/** The stored PDF, drawn now if nobody has drawn it yet. Drawing happens outside any transaction; the first bytes stored stay. None for what another program issued. */
export async function ensurePdf(
  database: Database,
  actor: Actor,
  ref: DocumentRef,
  draw: typeof drawDocument = drawDocument,
): Promise<StoredPdf | undefined> {
  const read = (uow: UnitOfWork) => storedPdf(uow, ref.kind, ref.documentId);
  const known = await database.transaction(
    actor,
    async (uow) => {
      const stored = await read(uow);
      if (stored) return { stored };
      const data = await printOf(uow, ref.kind, ref.documentId);
      return { data, logo: await logoOf(uow, data.supplier.logoId) };
    },
    { readOnly: true },
  );
  if (known.stored) return known.stored;
  if (known.data.opening) return undefined;
  const { bytes, pages } = await draw(known.data, { logo: known.logo });
  const sha256 = createHash('sha256').update(bytes).digest();
  return database.transaction(actor, async (uow) => {
    await uow.execute(
      `INSERT INTO document_pdfs (practice_id, document_kind, document_id, bytes, sha256, pages) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (practice_id, document_kind, document_id) DO NOTHING`,
      [uow.practiceId, ref.kind, ref.documentId, bytes, sha256, pages],
    );
    return (await read(uow))!;
  });
}
