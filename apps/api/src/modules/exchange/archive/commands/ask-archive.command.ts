import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { notFound } from '../../../../platform/errors/app-error.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import type { ArchiveRow } from '../archive-row.js';
import { archiveById } from '../queries/archives.query.js';

/** Has the worker make an archive. While one is being made, that is the answer: a unique index decides, not timing. */
@Injectable()
export class AskArchive {
  constructor(private readonly outbox: Outbox) {}

  async run(uow: UnitOfWork): Promise<{ archive: ArchiveRow; isNew: boolean }> {
    const id = uuidv7();
    const inserted = await uow.execute(
      `INSERT INTO archives (practice_id, id) VALUES ($1, $2) ON CONFLICT (practice_id) WHERE state IN ('waiting', 'making') DO NOTHING`,
      [uow.practiceId, id],
    );
    if (inserted === 0) return { archive: await this.atWork(uow), isNew: false };
    await this.outbox.add(uow, 'archive.make', { archiveId: id });
    await audit(uow, { action: 'archive.asked', entity: 'archive', entityId: id });
    return { archive: await archiveById(uow, id), isNew: true };
  }

  private async atWork(uow: UnitOfWork): Promise<ArchiveRow> {
    const row = await uow.first<{ id: string }>(
      `SELECT id FROM archives WHERE practice_id = $1 ORDER BY state IN ('waiting', 'making') DESC, id DESC LIMIT 1`,
      [uow.practiceId],
    );
    if (!row) throw notFound();
    return archiveById(uow, row.id);
  }
}

/** The copy is gone at once; one that is being made is no longer waited for. Throws `not_found`. */
export async function deleteArchive(uow: UnitOfWork, id: string): Promise<void> {
  const deleted = await uow.execute(`DELETE FROM archives WHERE practice_id = $1 AND id = $2`, [uow.practiceId, id]);
  if (deleted === 0) throw notFound();
  await audit(uow, { action: 'archive.deleted', entity: 'archive', entityId: id });
}
