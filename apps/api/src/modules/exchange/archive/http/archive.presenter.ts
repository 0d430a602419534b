import type { ArchiveRow } from '../archive-row.js';

export const presentArchive = (row: ArchiveRow) => ({
  id: row.id,
  state: row.state,
  rowCount: row.rowCount,
  doneCount: row.doneCount,
  sizeBytes: row.sizeBytes,
  sha256: row.sha256,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
});
