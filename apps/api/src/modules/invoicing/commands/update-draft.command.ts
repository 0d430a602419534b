import { addDays, type Discount, type Grouping } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import * as disbursements from '../../disbursements/index.js';
import * as time from '../../time/index.js';
import { refuseShrunk, storedDiscount } from '../draft/change-line.js';
import { withoutClaims } from '../draft/change-work.js';
import type { DraftContent } from '../draft/draft.js';
import { placeDisbursements } from '../draft/place-disbursements.js';
import { placeDues, type PlacedDue } from '../draft/place-dues.js';
import { placeEntries } from '../draft/place-entries.js';
import { regroup } from '../draft/regroup.js';
import { datesOf, type InvoiceRow } from '../persistence/invoice-row.js';
import { changeDraft, type SavedDraft } from './change-draft.js';
import { claimDues, unbilledDues } from './claim-dues.js';
import { claimDisbursements, claimTime, freeWork } from './claim-work.js';
import { withinCaps } from './within-caps.js';

export interface UpdateDraft {
  /** null: the day of finalising. */
  issueDate?: string | null;
  /** null: issue date + terms. */
  dueDate?: string | null;
  reference?: string;
  notes?: string;
  discount?: Discount | null;
  grouping?: Grouping;
  upTo?: string;
}

function assertDates(uow: UnitOfWork, row: InvoiceRow): void {
  const { issueDate } = datesOf(row, uow.today);
  if (row.dueDate === null || row.dueDate >= issueDate) return;
  throw new AppError('invalid_request', 'An invoice cannot be due before its own date.', {
    errors: [{ pointer: '/dueDate', detail: `must not be before ${issueDate}` }],
  });
}

interface Moved {
  content: DraftContent;
  /** Fees that came onto it. */
  dues: PlacedDue[];
}

/** A later day pulls in what lies between; an earlier one sends later work back. What was taken off by hand stays off. */
async function moveUpTo(uow: UnitOfWork, row: InvoiceRow, content: DraftContent, upTo: string): Promise<Moved> {
  const { id: invoiceId, clientId, upTo: former } = row;
  if (upTo > former) {
    const range = { clientId, from: addDays(former, 1), upTo };
    const isNew = (work: { date: string }) => work.date >= range.from;
    const entries = (await time.listBillable(uow, range)).filter(isNew);
    const costs = (await disbursements.listBillable(uow, range)).filter(isNew);
    const withTime = placeEntries(
      content,
      await claimTime(uow, { invoiceId, clientId, ids: await withinCaps(uow, entries) }),
    );
    const dues = (await unbilledDues(uow, range)).filter(({ dueDate }) => dueDate >= range.from);
    const { draft, placed } = placeDues(withTime, dues);
    const claimed = await claimDisbursements(uow, { invoiceId, clientId, ids: costs.map(({ id }) => id) });
    return { content: placeDisbursements(draft, claimed), dues: placed };
  }
  const dateOf = new Map(content.lines.map((line) => [line.disbursementId, line.date]));
  const gone = content.claims.filter((claim) => (claim.entry?.date ?? dateOf.get(claim.disbursementId) ?? '') > upTo);
  await freeWork(uow, gone);
  return { content: withoutClaims(content, gone), dues: [] };
}

/** Changes a draft as a whole. Throws `stale_version`, `invoice_finalised`, `discount_too_large`. */
export async function updateDraft(
  uow: UnitOfWork,
  invoiceId: string,
  version: number,
  input: UpdateDraft,
): Promise<SavedDraft> {
  let dues: PlacedDue[] = [];
  const saved = await changeDraft(uow, { invoiceId, version }, async ({ row, content }) => {
    const next: InvoiceRow = {
      ...row,
      issueDate: input.issueDate === undefined ? row.issueDate : input.issueDate,
      dueDate: input.dueDate === undefined ? row.dueDate : input.dueDate,
      reference: input.reference ?? row.reference,
      notes: input.notes ?? row.notes,
      upTo: input.upTo ?? row.upTo,
    };
    if (input.issueDate !== undefined || input.dueDate !== undefined) assertDates(uow, next);
    let changed = content;
    if (input.upTo !== undefined && input.upTo !== row.upTo)
      ({ content: changed, dues } = await moveUpTo(uow, row, changed, input.upTo));
    if (input.grouping !== undefined && input.grouping !== content.grouping) changed = regroup(changed, input.grouping);
    if (input.discount !== undefined) changed = { ...changed, discount: storedDiscount(input.discount) };
    const { issueDate, dueDate, reference, notes, upTo, grouping, discount } = row;
    return {
      row: next,
      content: changed,
      action: 'invoice.draft_changed',
      before: { issueDate, dueDate, reference, notes, upTo, grouping, discount },
      after: input,
    };
  });
  await claimDues(uow, invoiceId, dues);
  refuseShrunk(input.discount, saved.content.discount);
  return saved;
}
