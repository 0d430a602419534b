import { quantityThousandths, type Discount, type TaxCode } from '@atlasos/domain';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import type { DraftContent, Line } from './draft.js';
import { groupKeyOf } from './group-keys.js';

export interface LineChange {
  description?: string;
  quantity?: number;
  unitPriceMinor?: number;
  taxCode?: TaxCode;
  discount?: Discount | null;
  position?: number;
}

const refuse = (pointer: string, detail: string) =>
  new AppError('invalid_request', detail, { errors: [{ pointer, detail }] });

export function lineOf(draft: Pick<DraftContent, 'lines'>, lineId: string): Line {
  const line = draft.lines.find(({ id }) => id === lineId);
  if (!line) throw notFound();
  return line;
}

/** A discount as it is kept: one of zero is none. Throws `invalid_discount` unless exactly one kind is set. */
export function storedDiscount(discount: Discount | null | undefined): Discount | null {
  if (!discount) return null;
  const { percentBps, amountMinor } = discount;
  if ((percentBps == null) === (amountMinor == null)) {
    const detail = 'A discount is either a percentage or an amount.';
    throw new AppError('invalid_discount', detail, { errors: [{ pointer: '/discount', detail }] });
  }
  if (percentBps != null) return percentBps > 0 ? { percentBps } : null;
  return amountMinor != null && amountMinor > 0 ? { amountMinor } : null;
}

function assertAllowed(line: Line, change: LineChange): void {
  if (line.kind !== 'fixed_fee') {
    const pointer =
      change.quantity !== undefined ? '/quantity' : change.unitPriceMinor !== undefined ? '/unitPriceMinor' : undefined;
    if (pointer)
      throw refuse(
        pointer,
        'The value of logged work comes from its entries. Bill it at another total with a reason instead.',
      );
  }
  if (line.disbursementKind === 'agent' && change.taxCode !== undefined && change.taxCode !== 'out_of_scope') {
    throw refuse('/taxCode', 'What was paid on the client’s behalf carries no VAT.');
  }
  if (line.disbursementKind === 'recovered' && change.taxCode === 'out_of_scope') {
    throw refuse(
      '/taxCode',
      'An own cost that is passed on is taxed. Make the disbursement an agent one if it was the client’s.',
    );
  }
}

type Texts = Record<string, string>;

/** The tax code is part of the group's key; an edited text moves along. */
function withTaxCode(draft: DraftContent, texts: Texts, line: Line, taxCode: TaxCode): { texts: Texts; line: Line } {
  if (line.groupKey === null || draft.grouping === 'entry') return { texts, line: { ...line, taxCode } };
  const groupKey = groupKeyOf(draft.grouping, '', line.serviceTypeId ?? '', taxCode);
  const text = texts[line.groupKey];
  return { texts: text === undefined ? texts : { ...texts, [groupKey]: text }, line: { ...line, taxCode, groupKey } };
}

/** An emptied text of a group is the proposed one again. */
function withText(texts: Texts, line: Line, description: string): { texts: Texts; line: Line } {
  if (line.groupKey === null) return { texts, line: { ...line, description } };
  const { [line.groupKey]: _former, ...others } = texts;
  return { texts: description === '' ? others : { ...others, [line.groupKey]: description }, line };
}

/** Changes one line as asked; figures follow in `computeDraft`. */
export function changeLine(draft: DraftContent, lineId: string, change: LineChange): DraftContent {
  const before = lineOf(draft, lineId);
  assertAllowed(before, change);
  let texts = draft.lineTexts;
  let line: Line = { ...before };
  if (change.taxCode !== undefined) ({ texts, line } = withTaxCode(draft, texts, line, change.taxCode));
  if (change.description !== undefined) ({ texts, line } = withText(texts, line, change.description));
  if (change.quantity !== undefined) line.quantityMilli = quantityThousandths(change.quantity, '/quantity');
  if (change.unitPriceMinor !== undefined) line.unitPriceMinor = change.unitPriceMinor;
  if (change.discount !== undefined) line.discount = storedDiscount(change.discount);
  const lines = draft.lines.map((each) => (each.id === lineId ? line : each));
  if (change.position !== undefined) {
    lines.splice(lines.indexOf(line), 1);
    lines.splice(change.position, 0, line);
  }
  return { ...draft, lineTexts: texts, lines };
}

/** A fixed discount above its base shrinks by itself; one that was asked for just now is refused instead. */
export function refuseShrunk(asked: Discount | null | undefined, kept: Discount | null): void {
  if (asked?.amountMinor == null || asked.amountMinor <= (kept?.amountMinor ?? 0)) return;
  const detail = 'The discount is larger than what it is taken from.';
  throw new AppError('discount_too_large', detail, { errors: [{ pointer: '/discount', detail }] });
}
