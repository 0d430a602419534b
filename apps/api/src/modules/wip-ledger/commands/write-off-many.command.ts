import { allocate, sumMinor } from '@atlasos/domain';
import { auditAll } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { recordMovements } from '../movements.js';
import { whyLocked, type WorkState } from '../work-guards.js';
import type { WorkTable } from '../work-table.js';
import { lockMany, type Obstacle, type SetOfWork } from './lock-many.js';

const obstacle: Obstacle = (t, work) =>
  whyLocked(t, work) ??
  (work.state === 'open' && work.clientId !== null
    ? null
    : `${t.noun} has no value in WIP, so there is nothing to write off.`);

export interface WriteOffMany {
  sets: readonly SetOfWork[];
  reason: string;
  /** What leaves in all, spread by value with the largest remainder; all that is left when absent. */
  valueMinor?: number | null | undefined;
}

interface Part {
  t: WorkTable;
  work: WorkState;
  goesMinor: number;
  isWhole: boolean;
}

const leftOf = ({ valueMinor, writtenOffMinor }: WorkState) => valueMinor - writtenOffMinor;

/** Takes the value of sets of work out of WIP today, all of it or none. Answers what changed. Throws `not_found`, `conflict`, `invalid_request`. */
export async function writeOffMany(
  uow: UnitOfWork,
  { sets, reason, valueMinor }: WriteOffMany,
): Promise<{ changed: SetOfWork[]; writtenOffMinor: number }> {
  const locked = await lockMany(uow, sets, 'written off', obstacle);
  const all = locked.flatMap(({ t, works }) => works.map((work) => ({ t, work })));
  const leftMinor = sumMinor(all.map(({ work }) => leftOf(work)));
  const writtenOffMinor = valueMinor ?? leftMinor;
  if (writtenOffMinor > leftMinor) {
    throw new AppError('invalid_request', 'This is more than the value that is left in WIP.', {
      errors: [{ pointer: '/valueMinor', detail: `must not be greater than ${leftMinor}` }],
    });
  }
  const shares =
    writtenOffMinor === leftMinor
      ? all.map(({ work }) => leftOf(work))
      : allocate(
          writtenOffMinor,
          all.map(({ work }) => leftOf(work)),
        );
  const parts = all
    .map(({ t, work }, index): Part => ({
      t,
      work,
      goesMinor: shares[index]!,
      isWhole: shares[index] === leftOf(work),
    }))
    .filter(({ goesMinor, isWhole }) => goesMinor > 0 || isWhole);
  for (const { t } of sets)
    await take(
      uow,
      t,
      parts.filter((part) => part.t === t),
      reason,
    );
  await recordMovements(
    uow,
    parts.map(({ t, work, goesMinor, isWhole }) => ({
      kind: 'written_off',
      clientId: work.clientId!,
      ...(t.entity === 'time_entry' ? { timeEntryId: work.id } : { disbursementId: work.id }),
      effectiveDate: uow.today,
      entryDate: work.date,
      valueMinor: -goesMinor,
      minutes: isWhole ? -work.minutes : 0,
      reason,
    })),
  );
  await auditAll(
    uow,
    parts.map(({ t, work, goesMinor, isWhole }) => ({
      action: `${t.entity}.written_off`,
      entity: t.entity,
      entityId: work.id,
      before: { state: work.state, writtenOffMinor: work.writtenOffMinor },
      after: { state: isWhole ? 'written_off' : 'open', writtenOffMinor: work.writtenOffMinor + goesMinor, reason },
    })),
  );
  const changed = sets.map((set) => ({
    ...set,
    ids: parts.filter(({ t }) => t === set.t).map(({ work }) => work.id),
  }));
  return { changed, writtenOffMinor };
}

async function take(uow: UnitOfWork, t: WorkTable, parts: readonly Part[], reason: string): Promise<void> {
  if (parts.length === 0) return;
  const rows = parts.map(({ work, goesMinor, isWhole }) => ({
    id: work.id,
    goes_minor: goesMinor,
    state: isWhole ? 'written_off' : 'open',
  }));
  await uow.execute(
    `UPDATE ${t.table} w SET written_off_minor = w.written_off_minor + p.goes_minor, state = p.state, write_off_reason = $3, version = w.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, goes_minor bigint, state text) WHERE w.practice_id = $1 AND w.id = p.id`,
    [uow.practiceId, JSON.stringify(rows), reason],
  );
}
