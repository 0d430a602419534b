import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface LogoRow {
  [column: string]: unknown;
  contentType: 'image/png' | 'image/jpeg';
  bytes: Buffer;
  sha256: Buffer;
}

/** The logo that documents carry from now on; undefined when there is none. */
export const currentLogo = (uow: UnitOfWork): Promise<LogoRow | undefined> =>
  uow.first<LogoRow>(
    `SELECT l.content_type AS "contentType", l.bytes, l.sha256 FROM practices p JOIN practice_logos l ON l.practice_id = p.practice_id AND l.id = p.logo_id
     WHERE p.practice_id = $1`,
    [uow.practiceId],
  );
