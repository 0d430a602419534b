import { lineAmountMinor, quantityThousandths, type LineKind, type TaxCode } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import * as disbursements from '../../disbursements/index.js';
import type { DraftContent, Line } from '../draft/draft.js';
import { fixedFeeLine, placeDisbursements } from '../draft/place-disbursements.js';
import { placeEntries, placeOnOwnLine } from '../draft/place-entries.js';
import { changeDraft, type SavedDraft } from './change-draft.js';
import { claimDisbursements, claimTime } from './claim-work.js';

export interface AddLine {
  kind: LineKind;
  description?: string;
  quantity?: number;
  unitPriceMinor?: number;
  taxCode?: TaxCode;
  timeEntryIds?: string[];
  disbursementId?: string;
  /** Of a disbursement that is created; today unless said. */
  date?: string;
}

interface Added {
  content: DraftContent;
  lineId: string;
}

const refuse = (pointer: string, detail: string) =>
  new AppError('invalid_request', detail, { errors: [{ pointer, detail }] });

function refuseForeign(input: AddLine, fields: (keyof AddLine)[]): void {
  for (const field of fields) {
    if (input[field] !== undefined)
      throw refuse(`/${field}`, `A line of the kind ${input.kind} has no ${field} of its own.`);
  }
}

const lineHolding = (content: DraftContent, workId: string): string =>
  content.claims.find((claim) => claim.timeEntryId === workId || claim.disbursementId === workId)?.lineId ?? '';

/** Entries follow the draft's grouping; with a text they become one line of their own. */
async function addTime(
  uow: UnitOfWork,
  ids: { invoiceId: string; clientId: string },
  content: DraftContent,
  input: AddLine,
): Promise<Added> {
  refuseForeign(input, ['quantity', 'unitPriceMinor', 'taxCode', 'disbursementId', 'date']);
  const [firstId] = input.timeEntryIds ?? [];
  if (firstId === undefined) throw refuse('/timeEntryIds', 'Name the entries to bill.');
  const loose = await claimTime(uow, { ...ids, ids: input.timeEntryIds ?? [] });
  if (input.description) {
    const placed = placeOnOwnLine(content, loose, input.description);
    return { content: placed.draft, lineId: placed.lineId };
  }
  const placed = placeEntries(content, loose);
  return { content: placed, lineId: lineHolding(placed, firstId) };
}

function addFixedFee(content: DraftContent, input: AddLine): Added {
  refuseForeign(input, ['timeEntryIds', 'disbursementId', 'date']);
  const line = fixedFeeLine({
    description: input.description ?? '',
    quantityMilli: quantityThousandths(input.quantity ?? 1, '/quantity'),
    unitPriceMinor: input.unitPriceMinor ?? 0,
    taxCode: input.taxCode ?? 'standard',
  });
  const at = content.lines.findLastIndex(({ kind }: Line) => kind !== 'disbursement') + 1;
  return { content: { ...content, lines: content.lines.toSpliced(at, 0, line) }, lineId: line.id };
}

async function newDisbursement(uow: UnitOfWork, clientId: string, input: AddLine): Promise<{ id: string }> {
  const { description, unitPriceMinor } = input;
  if (!description) throw refuse('/description', 'Say what the money was spent for.');
  if (description.length > 500) throw refuse('/description', 'A disbursement is described in 500 characters at most.');
  if (!unitPriceMinor) throw refuse('/unitPriceMinor', 'Say what it cost.');
  return disbursements.createDisbursement(uow, {
    clientId,
    date: input.date ?? uow.today,
    description,
    amountMinor: lineAmountMinor(input.quantity ?? 1, unitPriceMinor, '/quantity'),
    kind: input.taxCode === 'out_of_scope' ? 'agent' : 'recovered',
  });
}

async function addDisbursement(
  uow: UnitOfWork,
  ids: { invoiceId: string; clientId: string },
  content: DraftContent,
  input: AddLine,
): Promise<Added> {
  refuseForeign(
    input,
    input.disbursementId === undefined ? ['timeEntryIds'] : ['timeEntryIds', 'quantity', 'unitPriceMinor', 'date'],
  );
  const { id } =
    input.disbursementId === undefined ? await newDisbursement(uow, ids.clientId, input) : { id: input.disbursementId };
  const work = await claimDisbursements(uow, { ...ids, ids: [id] });
  if (work[0]?.kind === 'agent' && input.taxCode !== undefined && input.taxCode !== 'out_of_scope') {
    throw refuse('/taxCode', 'What was paid on the client’s behalf carries no VAT.');
  }
  if (work[0]?.kind === 'recovered' && input.taxCode === 'out_of_scope') {
    throw refuse(
      '/taxCode',
      'An own cost that is passed on is taxed. Make the disbursement an agent one if it was the client’s.',
    );
  }
  const placed = placeDisbursements(content, work, {
    ...(input.description ? { description: input.description } : {}),
    ...(input.taxCode ? { taxCode: input.taxCode } : {}),
    ...(input.quantity === undefined ? {} : { quantityMilli: quantityThousandths(input.quantity, '/quantity') }),
    ...(input.unitPriceMinor === undefined ? {} : { unitPriceMinor: input.unitPriceMinor }),
  });
  return { content: placed, lineId: lineHolding(placed, id) };
}

/** Puts a fee, a disbursement or entries on a draft. Throws `already_claimed`, `not_found`, `invoice_finalised`. */
export async function addLine(
  uow: UnitOfWork,
  invoiceId: string,
  input: AddLine,
): Promise<SavedDraft & { lineId: string }> {
  let lineId = '';
  const saved = await changeDraft(uow, { invoiceId }, async ({ row, content }) => {
    const ids = { invoiceId, clientId: row.clientId };
    const added =
      input.kind === 'time'
        ? await addTime(uow, ids, content, input)
        : input.kind === 'fixed_fee'
          ? addFixedFee(content, input)
          : await addDisbursement(uow, ids, content, input);
    lineId = added.lineId;
    return { row, content: added.content, action: 'invoice.line_added', after: { lineId, ...input } };
  });
  return { ...saved, lineId };
}
