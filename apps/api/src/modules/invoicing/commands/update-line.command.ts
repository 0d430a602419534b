import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { changeLine, lineOf, refuseShrunk, type LineChange } from '../draft/change-line.js';
import { claimsOf, type DraftContent } from '../draft/draft.js';
import type { InvoiceRow } from '../persistence/invoice-row.js';
import { changeDraft, type SavedDraft } from './change-draft.js';
import { claimTime, freeWork } from './claim-work.js';

export interface UpdateLine extends LineChange {
  /** Of a time line: the entries that stand on it from now on. */
  timeEntryIds?: string[];
}

/** Frees what is no longer named, claims what is new, moves what stands elsewhere on this draft. */
async function setEntries(
  uow: UnitOfWork,
  row: InvoiceRow,
  content: DraftContent,
  lineId: string,
  wanted: string[],
): Promise<DraftContent> {
  const line = lineOf(content, lineId);
  if (line.kind !== 'time') {
    throw new AppError('invalid_request', 'Only a line of time holds entries.', {
      errors: [{ pointer: '/timeEntryIds', detail: 'not on this kind of line' }],
    });
  }
  const ids = new Set(wanted);
  const gone = claimsOf(content, lineId).filter(({ timeEntryId }) => !ids.has(timeEntryId ?? ''));
  await freeWork(uow, gone);
  const here = new Set(content.claims.flatMap(({ timeEntryId }) => timeEntryId ?? []));
  const loose = await claimTime(uow, {
    invoiceId: row.id,
    clientId: row.clientId,
    ids: wanted.filter((id) => !here.has(id)),
  });
  const moved = content.claims
    .filter((claim) => !gone.includes(claim))
    .map((claim) => (ids.has(claim.timeEntryId ?? '') ? { ...claim, lineId } : claim));
  // A line of one entry that takes on others is a group of one's own making.
  const groupKey = line.groupKey?.startsWith('entry:') ? (ids.size === 1 ? `entry:${wanted[0]}` : null) : line.groupKey;
  return {
    ...content,
    lines: content.lines.map((each) => (each.id === lineId ? { ...each, groupKey } : each)),
    claims: [...moved, ...loose.map((claim) => ({ ...claim, lineId }))],
  };
}

/** Changes one line of a draft. Throws `stale_version`, `not_found`, `already_claimed`, `discount_too_large`. */
export async function updateLine(
  uow: UnitOfWork,
  target: { invoiceId: string; lineId: string; version: number },
  input: UpdateLine,
): Promise<SavedDraft & { lineId: string }> {
  const { timeEntryIds, ...change } = input;
  const { lineId } = target;
  const saved = await changeDraft(uow, target, async ({ row, content }) => {
    const before = lineOf(content, lineId);
    const held = timeEntryIds === undefined ? content : await setEntries(uow, row, content, lineId, timeEntryIds);
    const { description, quantityMilli, unitPriceMinor, taxCode, discount, position } = before;
    return {
      row,
      content: changeLine(held, lineId, change),
      action: 'invoice.line_changed',
      before: { lineId, description, quantityMilli, unitPriceMinor, taxCode, discount, position },
      after: { lineId, ...input },
    };
  });
  refuseShrunk(input.discount, lineOf(saved.content, lineId).discount);
  return { ...saved, lineId };
}
