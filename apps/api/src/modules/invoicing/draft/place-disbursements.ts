import type { TaxCode } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import type { BillableDisbursement } from '../../disbursements/index.js';
import type { Claim, DraftContent, Line } from './draft.js';

/** What a disbursement line may say of its own; the rest comes from the disbursement. */
export interface DisbursementLineText {
  description?: string;
  taxCode?: TaxCode;
  /** Printed as quantity × price; must come to the disbursement's value. */
  quantityMilli?: number;
  unitPriceMinor?: number;
}

const emptyLine = (kind: Line['kind']): Line => ({
  id: uuidv7(),
  position: 0,
  kind,
  description: '',
  serviceTypeId: null,
  date: null,
  minutes: null,
  quantityMilli: 1000,
  unitPriceMinor: 0,
  grossMinor: 0,
  discount: null,
  amountMinor: 0,
  taxCode: 'standard',
  disbursementId: null,
  disbursementKind: null,
  groupKey: null,
});

/** A line with a price of its own. */
export const fixedFeeLine = (
  given: Pick<Line, 'description' | 'quantityMilli' | 'unitPriceMinor' | 'taxCode'>,
): Line => ({ ...emptyLine('fixed_fee'), ...given });

function lineFor(work: BillableDisbursement, text: DisbursementLineText): Line {
  const isAgent = work.kind === 'agent';
  return {
    ...emptyLine('disbursement'),
    description: text.description || work.description,
    date: work.date,
    quantityMilli: text.quantityMilli ?? 1000,
    unitPriceMinor: text.unitPriceMinor ?? work.wipValueMinor,
    taxCode: isAgent ? 'out_of_scope' : (text.taxCode ?? 'standard'),
    disbursementId: work.id,
    disbursementKind: work.kind,
  };
}

/** One line a disbursement, after all others (DOMAIN rule 25). */
export function placeDisbursements(
  draft: DraftContent,
  work: readonly BillableDisbursement[],
  text: DisbursementLineText = {},
): DraftContent {
  const lines = work.map((each) => lineFor(each, text));
  const claims = work.map((each, index): Claim => ({
    id: uuidv7(),
    lineId: lines[index]!.id,
    timeEntryId: null,
    disbursementId: each.id,
    wipValueMinor: each.wipValueMinor,
    billedMinor: each.wipValueMinor,
    adjustReason: null,
    released: false,
    entry: null,
  }));
  return { ...draft, lines: [...draft.lines, ...lines], claims: [...draft.claims, ...claims] };
}
