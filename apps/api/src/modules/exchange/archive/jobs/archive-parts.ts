import { createHash } from 'node:crypto';
import type { Database } from '../../../../platform/database/database.js';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { KEPT_DAYS } from '../archive-row.js';

const PART_BYTES = 1024 * 1024;

/** Another try has begun, or nobody wants the archive any more. */
export class Overtaken extends Error {}

/** Where the bytes of an archive go: rows of a megabyte, each in a transaction of its own, so that progress shows. */
export class ArchiveParts {
  private readonly hash = createHash('sha256');
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private position = 0;
  private sizeBytes = 0;

  constructor(
    private readonly database: Database,
    private readonly practiceId: string,
    private readonly archiveId: string,
    private readonly attempt: number,
  ) {}

  /** Begins a try and forgets the parts of those before. Undefined when the archive was finished or deleted. */
  static async begin(database: Database, practiceId: string, archiveId: string): Promise<ArchiveParts | undefined> {
    const attempt = await database.transaction({ kind: 'system', practiceId }, async (uow) => {
      const row = await uow.first<{ attempt: number }>(
        `UPDATE archives SET state = 'making', attempt = attempt + 1, done_count = 0, size_bytes = 0
         WHERE practice_id = $1 AND id = $2 AND state IN ('waiting', 'making') RETURNING attempt`,
        [practiceId, archiveId],
      );
      await uow.execute(`DELETE FROM archive_parts WHERE practice_id = $1 AND archive_id = $2`, [
        practiceId,
        archiveId,
      ]);
      return row?.attempt;
    });
    return attempt === undefined ? undefined : new ArchiveParts(database, practiceId, archiveId, attempt);
  }

  /** Throws `Overtaken`. */
  async write(bytes: Buffer, progress: { done: number; of: number }): Promise<void> {
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= PART_BYTES) await this.flush(progress);
  }

  async finish(progress: { done: number; of: number }): Promise<void> {
    await this.flush(progress);
    await this.whileOurs((uow) =>
      uow.execute(
        `UPDATE archives SET state = 'ready', sha256 = $4, failure = NULL, finished_at = app_now(), expires_at = app_now() + make_interval(days => $5)
         WHERE practice_id = $1 AND id = $2 AND attempt = $3 AND state = 'making'`,
        [this.practiceId, this.archiveId, this.attempt, this.hash.digest(), KEPT_DAYS],
      ),
    );
  }

  private async flush({ done, of }: { done: number; of: number }): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    this.hash.update(bytes);
    this.sizeBytes += bytes.length;
    const key = [this.practiceId, this.archiveId, this.attempt];
    await this.whileOurs(async (uow) => {
      const ours = await uow.execute(
        `UPDATE archives SET row_count = $4, done_count = $5, size_bytes = $6 WHERE practice_id = $1 AND id = $2 AND attempt = $3 AND state = 'making'`,
        [...key, of, done, this.sizeBytes],
      );
      if (ours === 1 && bytes.length > 0)
        await uow.execute(
          `INSERT INTO archive_parts (practice_id, archive_id, attempt, position, bytes) VALUES ($1, $2, $3, $4, $5)`,
          [...key, this.position++, bytes],
        );
      return ours;
    });
  }

  private async whileOurs(work: (uow: UnitOfWork) => Promise<number>): Promise<void> {
    const ours = await this.database.transaction({ kind: 'system', practiceId: this.practiceId }, work);
    if (ours !== 1) throw new Overtaken('Another try has begun.');
  }
}
