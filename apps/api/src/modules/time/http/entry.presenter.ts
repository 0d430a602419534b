import { entryLacks, type TimeEntryStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { EntryRow } from '../persistence/entry-row.js';

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function statusOf(row: EntryRow, today: string): TimeEntryStatus {
  if (row.state !== 'open') return row.state;
  return row.deferredUntil !== null && row.deferredUntil > today ? 'deferred' : 'unbilled';
}

const READ_ONLY = new Set<EntryRow['state']>(['drafted', 'billed', 'written_off']);

/** Row → response, field by field. */
export function presentEntry(uow: UnitOfWork, row: EntryRow) {
  const { lockDate } = uow.practice;
  return {
    id: row.id,
    version: row.version,
    clientId: row.clientId,
    clientName: row.clientName,
    serviceTypeId: row.serviceTypeId,
    serviceTypeName: row.serviceTypeName,
    serviceTypeColour: row.serviceTypeColour,
    taskId: row.taskId,
    taskTitle: row.taskTitle,
    engagementId: row.engagementId,
    timerId: row.timerId,
    date: row.date,
    startedAt: iso(row.startedAt),
    endedAt: iso(row.endedAt),
    trackedSeconds: row.trackedSeconds,
    minutes: row.minutes,
    billedMinutes: row.billedMinutes,
    description: row.description,
    billable: row.billable,
    hourlyRateMinor: row.hourlyRateMinor,
    rateRule: row.rateRule,
    rateId: row.rateId,
    valueMinor: row.valueMinor,
    writtenOffMinor: row.writtenOffMinor,
    wipMinor: row.state === 'open' || row.state === 'drafted' ? row.valueMinor - row.writtenOffMinor : 0,
    status: statusOf(row, uow.today),
    lacks: row.state === 'incomplete' ? lacksOf(row) : [],
    locked: READ_ONLY.has(row.state) || (lockDate !== null && row.date < lockDate),
    deferredUntil: row.deferredUntil,
    deferReason: row.deferReason,
    writeOffReason: row.writeOffReason,
    invoiceId: row.invoiceId,
    invoiceNumber: row.invoiceNumber,
    createdAt: row.createdAt.toISOString(),
  };
}

const lacksOf = (row: EntryRow) =>
  entryLacks({
    hasClient: row.clientId !== null,
    hasServiceType: row.serviceTypeId !== null,
    hasRate: row.hourlyRateMinor !== null,
    billable: row.billable,
    covered: row.covered,
    writtenOff: false,
    claimedBy: null,
    deferredUntil: null,
  });
