import { assertTransition, coversTime, ENGAGEMENT_MACHINE, type EngagementStatus } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { deleteUnused } from '../../../platform/database/delete-unused.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { changeEngagementRate, dropEngagementRates } from '../../rates/index.js';
import { billingTerms, type BillingGiven, type BillingTerms } from '../billing-terms.js';
import { assertServices } from '../persistence/assert-services.js';
import { engagementById, lockEngagement, type EngagementRow, type ServiceRate } from '../persistence/engagement-row.js';
import { updateTerms } from '../persistence/save-terms.js';
import { assertFinished } from './assert-finished.js';
import { tellOfChange } from './tell-of-engagement.js';

export interface UpdateEngagement {
  title?: string;
  notes?: string;
  billing?: BillingGiven;
  status?: EngagementStatus;
}

const termsOf = (row: EngagementRow): BillingTerms => ({ ...row, interval: row.recurrence });

/** Throws `stale_version`, `in_use`, `illegal_transition`, `invalid_request`, `invalid_argument`. */
export async function updateEngagement(
  uow: UnitOfWork,
  id: string,
  version: number,
  input: UpdateEngagement,
): Promise<EngagementRow> {
  const before = asRead(await lockEngagement(uow, id), version);
  const terms = billingTerms(input.billing ?? {}, termsOf(before));
  if (coversTime(terms.kind) !== coversTime(before.kind) && before.workedMinutes > 0)
    throw new AppError(
      'in_use',
      'Time is logged under these terms. Close this engagement and open another one for the new terms.',
      { errors: [{ pointer: '/billing/kind', detail: 'time is logged' }] },
    );
  await updateTerms(uow, { id, title: input.title ?? before.title, notes: input.notes ?? before.notes, terms });
  const rate = input.billing?.hourlyRateMinor;
  if (rate !== undefined && rate !== before.hourlyRateMinor)
    await changeEngagementRate(uow, { engagementId: id, clientId: before.clientId, hourlyRateMinor: rate });
  if (input.billing?.rates) await changeServiceRates(uow, before, input.billing.rates);
  if (input.status !== undefined && input.status !== before.status) await move(uow, before, input.status);
  return audited(uow, before, 'engagement.changed');
}

/** What is not named any more goes; what is in use must stay. */
async function changeServiceRates(
  uow: UnitOfWork,
  before: EngagementRow,
  rates: readonly ServiceRate[],
): Promise<void> {
  await assertServices(uow, rates);
  const wanted = new Map(rates.map((rate) => [rate.serviceTypeId, rate.hourlyRateMinor]));
  const known = new Map(before.rates.map((rate) => [rate.serviceTypeId, rate.hourlyRateMinor]));
  for (const serviceTypeId of new Set([...known.keys(), ...wanted.keys()])) {
    const hourlyRateMinor = wanted.get(serviceTypeId) ?? null;
    if (hourlyRateMinor === (known.get(serviceTypeId) ?? null)) continue;
    const { id: engagementId, clientId } = before;
    await changeEngagementRate(uow, { engagementId, clientId, serviceTypeId, hourlyRateMinor });
  }
}

async function move(uow: UnitOfWork, before: EngagementRow, to: EngagementStatus, closedOn?: string): Promise<void> {
  assertTransition(ENGAGEMENT_MACHINE, before.status, to, 'engagement');
  const closes = to === 'completed' || to === 'cancelled';
  await uow.execute(
    `UPDATE engagements SET status = $3, closed_on = $4, version = version + 1 WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, before.id, to, closes ? (closedOn ?? uow.today) : null],
  );
}

async function audited(uow: UnitOfWork, before: EngagementRow, action: string): Promise<EngagementRow> {
  const after = (await engagementById(uow, before.id))!;
  await audit(uow, { action, entity: 'engagement', entityId: before.id, ...changed(before, after) });
  await tellOfChange(uow, before, after);
  return after;
}

export interface CloseEngagement {
  /** A cancelled one makes nothing more due. */
  outcome: 'completed' | 'cancelled';
  /** The day on which it ended; today unless said. */
  on?: string;
  /** Not while tasks are open or time is unbilled. */
  onlyIfFinished?: boolean;
}

/** Ends an engagement; a fee on completion falls due. Once more changes nothing. Throws `illegal_transition`, `engagement_unfinished`. */
export async function closeEngagement(uow: UnitOfWork, id: string, input: CloseEngagement): Promise<EngagementRow> {
  const before = await lockEngagement(uow, id);
  if (!before) throw notFound();
  if (before.status === input.outcome) return before;
  if (input.onlyIfFinished) await assertFinished(uow, id);
  await move(uow, before, input.outcome, input.on);
  return audited(uow, before, `engagement.${input.outcome}`);
}

/** Goes on with an engagement that was closed or paused. Once more changes nothing. */
export async function reopenEngagement(uow: UnitOfWork, id: string): Promise<EngagementRow> {
  const before = await lockEngagement(uow, id);
  if (!before) throw notFound();
  if (before.status === 'active') return before;
  await move(uow, before, 'active');
  return audited(uow, before, 'engagement.reopened');
}

/** Throws `in_use`: what has time, tasks, invoices or a quote is closed instead. */
export async function deleteEngagement(uow: UnitOfWork, id: string): Promise<void> {
  const before = await lockEngagement(uow, id);
  if (!before) throw notFound();
  if (before.quoteId !== null)
    throw new AppError('in_use', 'This engagement comes from an accepted quote. Close it instead.');
  await dropEngagementRates(uow, id);
  await deleteUnused(uow, 'engagements', id, 'Work or money hangs on this engagement. Close it instead.');
  await audit(uow, { action: 'engagement.deleted', entity: 'engagement', entityId: id, before });
}
