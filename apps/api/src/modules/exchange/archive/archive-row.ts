export const ARCHIVE_STATES = ['waiting', 'making', 'ready', 'failed'] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];

export interface ArchiveRow extends Record<string, unknown> {
  id: string;
  state: ArchiveState;
  attempt: number;
  rowCount: number;
  doneCount: number;
  sizeBytes: number;
  sha256: string | null;
  failure: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
}

export const ARCHIVE_COLUMNS = `id, state, attempt, row_count AS "rowCount", done_count AS "doneCount", size_bytes AS "sizeBytes",
  encode(sha256, 'hex') AS sha256, failure, created_at AS "createdAt", finished_at AS "finishedAt", expires_at AS "expiresAt"`;

/** How long an archive can be fetched. */
export const KEPT_DAYS = 3;
