import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { ImportRow, ImportState } from '../import-row.js';
import { importById } from '../queries/imports.query.js';

export const IMPORT_STEPS = ['check', 'run', 'undo'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

const STEPS: Record<ImportStep, { from: ImportState[]; to: ImportState; refusal: string }> = {
  check: {
    from: ['ready', 'checked', 'failed', 'undone'],
    to: 'checking',
    refusal: 'This import is at work or done. There is nothing to check.',
  },
  run: { from: ['checked'], to: 'running', refusal: 'Check this import first: then you see what it will add.' },
  undo: {
    // Once more after what stood in the way is gone.
    from: ['done', 'undone'],
    to: 'undoing',
    refusal: 'Only an import that is done can be undone.',
  },
};

/** Hands a step of an import to the worker. Asking again while it is under way changes nothing. Throws `conflict`. */
@Injectable()
export class AskImportStep {
  constructor(private readonly outbox: Outbox) {}

  async run(uow: UnitOfWork, id: string, step: ImportStep): Promise<ImportRow> {
    const row = await importById(uow, id, 'FOR UPDATE');
    const { from, to, refusal } = STEPS[step];
    if (row.state === to) return row;
    if (!from.includes(row.state)) throw new AppError('conflict', refusal);
    await uow.execute(
      `UPDATE imports SET state = $3, seen_count = 0, failure = NULL, finished_at = NULL, version = version + 1 WHERE practice_id = $1 AND id = $2`,
      [uow.practiceId, id, to],
    );
    await this.outbox.add(uow, 'exchange.import_step', { importId: id, step });
    await audit(uow, { action: `import.${step}_asked`, entity: 'import', entityId: id });
    return importById(uow, id);
  }
}
