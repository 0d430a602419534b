import { auditClause } from '../../../platform/audit/audit-clause.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { movedAndHinted, movement } from '../movements.js';
import { lockWork, refuseLocked } from '../work-guards.js';
import type { WorkTable } from '../work-table.js';

export interface WriteOffWork {
  id: string;
  reason: string;
  /** Part of the value; all that is left when absent. */
  valueMinor?: number | null;
}

/** Takes value out of WIP without billing it, today (DOMAIN rule 31). Also before the lock date. */
export async function writeOffWork(uow: UnitOfWork, t: WorkTable, input: WriteOffWork): Promise<void> {
  const work = await lockWork(uow, t, input.id);
  refuseLocked(t, work);
  if (work.state !== 'open' || work.clientId === null)
    throw new AppError('conflict', `${t.noun} has no value in WIP, so there is nothing to write off.`);
  const leftMinor = work.valueMinor - work.writtenOffMinor;
  const valueMinor = input.valueMinor ?? leftMinor;
  if (valueMinor > leftMinor) {
    throw new AppError('invalid_request', 'This is more than the value that is left in WIP.', {
      errors: [{ pointer: '/valueMinor', detail: `must not be greater than ${leftMinor}` }],
    });
  }
  const whole = valueMinor === leftMinor;
  const row = movement({
    kind: 'written_off',
    clientId: work.clientId,
    ...(t.entity === 'time_entry' ? { timeEntryId: work.id } : { disbursementId: work.id }),
    effectiveDate: uow.today,
    entryDate: work.date,
    valueMinor: -valueMinor,
    minutes: whole ? -work.minutes : 0,
    reason: input.reason,
  });
  const logged = auditClause(
    uow,
    {
      action: `${t.entity}.written_off`,
      entity: t.entity,
      entityId: work.id,
      before: { state: work.state, writtenOffMinor: work.writtenOffMinor },
      after: {
        state: whole ? 'written_off' : 'open',
        writtenOffMinor: work.writtenOffMinor + valueMinor,
        reason: input.reason,
      },
    },
    7,
  );
  await uow.execute(
    `WITH ${movedAndHinted(uow, '$6')}, logged AS (${logged.sql})
     UPDATE ${t.table} SET written_off_minor = written_off_minor + $3, state = $4, write_off_reason = $5, version = version + 1
     WHERE practice_id = $1 AND id = $2`,
    [
      uow.practiceId,
      work.id,
      valueMinor,
      whole ? 'written_off' : 'open',
      input.reason,
      JSON.stringify([row]),
      ...logged.params,
    ],
  );
}
