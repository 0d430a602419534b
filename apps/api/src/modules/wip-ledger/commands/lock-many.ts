import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { WORK_STATE_COLUMNS, type WorkState } from '../work-guards.js';
import type { WorkTable } from '../work-table.js';

export interface SetOfWork {
  t: WorkTable;
  ids: readonly string[];
  /** The field of the request that named them. */
  pointer: string;
}

export interface LockedSet extends SetOfWork {
  works: WorkState[];
}

interface Problem {
  pointer: string;
  detail: string;
}

/** What stands against changing a piece; null: nothing. */
export type Obstacle = (t: WorkTable, work: WorkState) => string | null;

/**
 * Locks sets of work until the end of the transaction, in one order, all of it or none: what stands against a piece is named beside
 * its place in the request. Throws `not_found`, `conflict`.
 */
export async function lockMany(
  uow: UnitOfWork,
  sets: readonly SetOfWork[],
  verb: string,
  obstacle: Obstacle,
): Promise<LockedSet[]> {
  const locked: LockedSet[] = [];
  for (const set of sets) locked.push({ ...set, works: await lock(uow, set) });
  const count = sets.reduce((sum, { ids }) => sum + ids.length, 0);
  const missing = problems(locked, (_t, work) => (work ? null : 'is not in this practice, or was deleted'));
  if (missing.length > 0) {
    throw new AppError(
      'not_found',
      `${missing.length} of ${count} are not there. Load the list again; nothing was changed.`,
      {
        errors: missing,
      },
    );
  }
  const refused = problems(locked, (t, work) => (work ? obstacle(t, work) : null));
  if (refused.length > 0) {
    throw new AppError(
      'conflict',
      `${refused.length} of ${count} cannot be ${verb}, so nothing was changed. ${refused[0]!.detail}`,
      {
        errors: refused,
      },
    );
  }
  return locked;
}

async function lock(uow: UnitOfWork, { t, ids }: SetOfWork): Promise<WorkState[]> {
  if (ids.length === 0) return [];
  return uow.query<WorkState & { [column: string]: unknown }>(
    `SELECT ${WORK_STATE_COLUMNS(t)} FROM ${t.table}
     WHERE practice_id = $1 AND id = ANY($2::uuid[]) AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
    [uow.practiceId, ids],
  );
}

function problems(
  sets: readonly LockedSet[],
  of: (t: WorkTable, work: WorkState | undefined) => string | null,
): Problem[] {
  return sets.flatMap(({ t, ids, pointer, works }) => {
    const byId = new Map(works.map((work) => [work.id, work]));
    return ids.flatMap((id, index) => {
      const detail = of(t, byId.get(id));
      return detail === null ? [] : [{ pointer: `${pointer}/${index}`, detail }];
    });
  });
}
