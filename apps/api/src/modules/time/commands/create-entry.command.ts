import { localDate } from '@atlasos/domain';
import type { Beginning } from '../../../platform/database/beginning.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { noRate } from '../../rates/index.js';
import { assertDateOpen } from '../../wip-ledger/index.js';
import { entryWarnings, type EntryWarning } from '../entry-warnings.js';
import type { EntryRow } from '../persistence/entry-row.js';
import { priceEntry } from '../pricing.js';
import { workContext } from '../queries/work-context.query.js';
import { endOf, overrideRate } from '../spans.js';
import { insertEntry } from './insert-entry.js';

export interface CreateEntry {
  clientId?: string | null;
  serviceTypeId?: string | null;
  taskId?: string | null;
  engagementId?: string | null;
  /** Derived from `startedAt` when that is given. */
  date?: string;
  startedAt?: string | null;
  minutes: number;
  description?: string;
  billable?: boolean;
  /** Overrides the rate. */
  hourlyRateMinor?: number | null;
}

/** Logs time by hand or from a task. Throws `rate_not_set`, `period_locked`, `client_archived`, `not_found` or `invalid_request`. */
export async function createEntry(
  transaction: Beginning,
  input: CreateEntry,
): Promise<{ entry: EntryRow; warnings: EntryWarning[] }> {
  assertComplete(input);
  const startedAt = input.startedAt ?? null;
  const date = startedAt === null ? input.date! : await dateOf(transaction, startedAt);
  const endedAt = endOf(startedAt, input.minutes);
  const taskId = input.taskId ?? null;
  const context = await workContext(
    transaction,
    {
      taskId,
      clientId: input.clientId ?? null,
      serviceTypeId: input.serviceTypeId ?? null,
      engagementId: input.engagementId ?? null,
    },
    { date, startedAt, endedAt },
  );
  const uow = await transaction.uow();
  assertDateOpen(uow, date, startedAt === null ? '/date' : '/startedAt');
  const billable = input.billable ?? true;
  const priced = priceEntry({
    minutes: input.minutes,
    billable,
    hasClient: context.clientId !== null,
    hasServiceType: context.serviceTypeId !== null,
    covered: context.covered,
    policy: context.policy,
    rate: overrideRate(input.hourlyRateMinor) ?? context.rate,
  });
  if (priced.lacks.includes('rate')) noRate({ ...context, date });
  const entry = await insertEntry(
    uow,
    {
      client_id: context.clientId,
      service_type_id: context.serviceTypeId,
      task_id: taskId,
      engagement_id: context.engagementId,
      entry_date: date,
      started_at: startedAt,
      ended_at: endedAt,
      minutes: input.minutes,
      description: input.description ?? '',
      billable,
    },
    priced,
    context,
  );
  return { entry, warnings: entryWarnings(context, input.minutes) };
}

/** Only the zone of the practice tells on which day it was. */
const dateOf = async (transaction: Beginning, startedAt: string): Promise<string> =>
  localDate(startedAt, (await transaction.uow()).practice.timezone);

/** A task brings client and service type along; without one both are needed. */
function assertComplete(input: CreateEntry): void {
  const missing = [
    ...(input.taskId || input.clientId ? [] : ['clientId']),
    ...(input.taskId || input.serviceTypeId ? [] : ['serviceTypeId']),
    ...(input.startedAt || input.date ? [] : ['date']),
  ];
  if (missing.length === 0) return;
  throw new AppError('invalid_request', `An entry needs ${missing.join(', ')}.`, {
    errors: missing.map((name) => ({ pointer: `/${name}`, detail: 'is needed' })),
  });
}
