import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import * as disbursements from '../../disbursements/index.js';
import * as time from '../../time/index.js';
import type { Claim } from '../draft/draft.js';
import type { LooseClaim } from '../draft/place-entries.js';

interface ForDraft {
  invoiceId: string;
  clientId: string;
  ids: string[];
}

/**
 * Takes entries for a draft, all or none, and reads them after that: what they are worth can't change any more.
 * Throws `already_claimed`, `not_found`.
 */
export async function claimTime(uow: UnitOfWork, input: ForDraft): Promise<LooseClaim[]> {
  const ids = [...new Set(input.ids)];
  if (ids.length === 0) return [];
  await time.claimForDraft(uow, { ...input, ids });
  const entries = await time.billableByIds(uow, ids);
  return entries.map((entry) => ({
    id: uuidv7(),
    timeEntryId: entry.id,
    disbursementId: null,
    wipValueMinor: entry.wipValueMinor,
    billedMinor: entry.wipValueMinor,
    adjustReason: null,
    released: false,
    entry: {
      date: entry.date,
      serviceTypeId: entry.serviceTypeId,
      serviceTypeName: entry.serviceTypeName,
      description: entry.description,
      minutes: entry.billedMinutes,
      hourlyRateMinor: entry.hourlyRateMinor,
    },
  }));
}

/** The same for disbursements. */
export async function claimDisbursements(
  uow: UnitOfWork,
  input: ForDraft,
): Promise<disbursements.BillableDisbursement[]> {
  const ids = [...new Set(input.ids)];
  if (ids.length === 0) return [];
  await disbursements.claimForDraft(uow, { ...input, ids });
  return disbursements.billableByIds(uow, ids);
}

/** Sends claimed work back to WIP. */
export async function freeWork(uow: UnitOfWork, claims: readonly Claim[]): Promise<void> {
  await time.releaseFromDraft(
    uow,
    claims.flatMap(({ timeEntryId }) => timeEntryId ?? []),
  );
  await disbursements.releaseFromDraft(
    uow,
    claims.flatMap(({ disbursementId }) => disbursementId ?? []),
  );
}
