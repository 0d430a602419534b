import { addDays, expectedRecovery } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { wipByClient } from '../../wip/index.js';
import { timeThatLeftWip } from './left-wip.query.js';

/** How far back a practice's own history counts. */
const HISTORY_DAYS = 730;

/** Money left on the table: what today's WIP will lose if it fares as work of its age did in the last two years. */
export async function recovery(uow: UnitOfWork) {
  const from = addDays(uow.today, 1 - HISTORY_DAYS);
  const history = await timeThatLeftWip(uow, { from, to: uow.today });
  const { totals } = await wipByClient(uow, uow.today);
  const { ages, ...figures } = expectedRecovery(totals.buckets, history);
  return {
    asOf: uow.today,
    historyFrom: from,
    valueMinor: totals.valueMinor,
    ...figures,
    ages: ages.map((age, index) => ({ ...age, ...history[index]! })),
  };
}
