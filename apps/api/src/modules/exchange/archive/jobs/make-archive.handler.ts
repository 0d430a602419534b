import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../../platform/outbox/job-handler.js';
import { ArchiveParts, Overtaken } from './archive-parts.js';
import { writeArchive } from './write-archive.js';

const schema = z.object({ archiveId: z.uuid() });
type Payload = z.infer<typeof schema>;

/** Makes an archive from one snapshot. A try that is repeated begins anew; the parts of the one before count no longer. */
@Injectable()
@HandlesJobs()
export class MakeArchiveHandler implements JobHandler<Payload> {
  readonly kind = 'archive.make';
  readonly schema = schema;
  readonly attemptsMax = 3;

  constructor(private readonly database: Database) {}

  async handle({ archiveId }: Payload, { practiceId }: JobContext): Promise<void> {
    const parts = await ArchiveParts.begin(this.database, practiceId, archiveId);
    if (!parts) return;
    try {
      await this.database.transaction({ kind: 'system', practiceId }, (uow) => writeArchive(uow, parts), {
        snapshot: true,
      });
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }

  async giveUp({ archiveId }: Payload, { practiceId }: JobContext, reason: string): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      await uow.execute(
        `UPDATE archives SET state = 'failed', failure = $3, finished_at = app_now() WHERE practice_id = $1 AND id = $2 AND state IN ('waiting', 'making')`,
        [practiceId, archiveId, reason.slice(0, 1000)],
      );
      await uow.execute(`DELETE FROM archive_parts WHERE practice_id = $1 AND archive_id = $2`, [
        practiceId,
        archiveId,
      ]);
    });
  }
}
