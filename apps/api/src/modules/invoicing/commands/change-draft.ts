import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, staleVersion } from '../../../platform/errors/app-error.js';
import { computeDraft } from '../draft/compute-draft.js';
import type { ComputedDraft, DraftContent } from '../draft/draft.js';
import { draftContent } from '../persistence/invoice-content.js';
import { invoiceRow, type InvoiceRow } from '../persistence/invoice-row.js';
import { saveContent, saveHeader } from '../persistence/save-draft.js';

export interface OpenDraft {
  row: InvoiceRow;
  content: DraftContent;
}

export interface SavedDraft {
  row: InvoiceRow;
  content: ComputedDraft;
}

export interface DraftChange extends OpenDraft {
  /** Past tense, dotted. */
  action: string;
  before?: unknown;
  after?: unknown;
}

/** Locks an invoice that is still a draft. Throws `not_found`, `invoice_finalised`, `stale_version`. */
export async function openDraft(uow: UnitOfWork, invoiceId: string, version?: number): Promise<OpenDraft> {
  const row = await invoiceRow(uow, invoiceId, { lock: true });
  if (row.finalisedAt !== null)
    throw new AppError('invoice_finalised', 'A finalised invoice never changes. Write a credit note instead.');
  if (version !== undefined && version !== row.version) throw staleVersion();
  return { row, content: await draftContent(uow, row) };
}

/** Computes a draft anew and writes what became different. */
export async function saveDraft(
  uow: UnitOfWork,
  row: InvoiceRow,
  before: DraftContent,
  after: DraftContent,
): Promise<SavedDraft> {
  const content = computeDraft(after, uow.practice);
  await saveContent(uow, row.id, before, content);
  return { row: await saveHeader(uow, row, content), content };
}

/** The way in which every change of a draft happens: lock, change, compute, save, audit. */
export async function changeDraft(
  uow: UnitOfWork,
  target: { invoiceId: string; version?: number },
  change: (draft: OpenDraft) => DraftChange | Promise<DraftChange>,
): Promise<SavedDraft> {
  const draft = await openDraft(uow, target.invoiceId, target.version);
  const { action, before, after, ...changed } = await change(draft);
  const saved = await saveDraft(uow, changed.row, draft.content, changed.content);
  await audit(uow, {
    action,
    entity: 'invoice',
    entityId: saved.row.id,
    before: { totalMinor: draft.row.totalMinor, ...(before as object | undefined) },
    after: { totalMinor: saved.row.totalMinor, ...(after as object | undefined) },
  });
  return saved;
}
