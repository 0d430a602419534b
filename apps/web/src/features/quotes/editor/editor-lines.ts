import type { components } from '@atlasos/api-client';
import {
  computeQuoteTotals,
  quoteLineAmountMinor,
  type QuoteLine as RuleLine,
  type VatSettings,
} from '@atlasos/domain';
import type { Quote, QuoteLine } from '../quote-queries.js';

type SentLine = components['schemas']['QuoteLineDto'];

/** A line as it is being written; it has an id once it was saved. */
export interface EditedLine extends Omit<QuoteLine, 'id' | 'position' | 'amountMinor'> {
  key: string;
  id: string | undefined;
}

let made = 0;
const newKey = (): string => `new-${(made += 1)}`;

export const editedLine = ({ position: _position, amountMinor: _amount, ...line }: QuoteLine): EditedLine => ({
  ...line,
  key: line.id,
});

const BLANK = {
  id: undefined,
  description: '',
  serviceTypeId: null,
  estimatedMinutes: null,
  hourlyRateMinor: null,
  quantity: null,
  unitPriceMinor: null,
  disbursementKind: null,
  optional: false,
} as const;

/** A line to begin with, of each kind. */
export function blankLine(kind: QuoteLine['kind']): EditedLine {
  const line = { ...BLANK, key: newKey(), kind };
  if (kind === 'hours') return { ...line, taxCode: 'standard', estimatedMinutes: 60 };
  if (kind === 'fixed_fee') return { ...line, taxCode: 'standard', quantity: 1, unitPriceMinor: 0 };
  return { ...line, taxCode: 'out_of_scope', disbursementKind: 'agent', quantity: 1, unitPriceMinor: 0 };
}

/** Whether the server would take it: hours need an estimate, the rest a price. A rate left open is filled in there. */
export const isComplete = (line: EditedLine): boolean =>
  line.kind === 'hours' ? line.estimatedMinutes !== null : line.unitPriceMinor !== null;

export function sentLine({ key: _key, id, ...line }: EditedLine): SentLine {
  const isHours = line.kind === 'hours';
  return {
    ...(id === undefined ? {} : { id }),
    kind: line.kind,
    description: line.description,
    serviceTypeId: line.serviceTypeId,
    optional: line.optional,
    taxCode: line.taxCode,
    ...(isHours
      ? {
          estimatedMinutes: line.estimatedMinutes,
          ...(line.hourlyRateMinor === null ? {} : { hourlyRateMinor: line.hourlyRateMinor }),
        }
      : { quantity: line.quantity ?? 1, unitPriceMinor: line.unitPriceMinor, disbursementKind: line.disbursementKind }),
  };
}

const ruleLine = (line: EditedLine): RuleLine => ({ ...line, id: line.key });

export const amountOf = (line: EditedLine): number => quoteLineAmountMinor(ruleLine(line));

/** Both totals while they are typed, by the rules that the server uses. */
export function liveTotals(lines: readonly EditedLine[], vat: VatSettings) {
  const rules = lines.map(ruleLine);
  return {
    base: computeQuoteTotals({ lines: rules, vat }, 'none'),
    full: computeQuoteTotals({ lines: rules, vat }, 'all'),
  };
}

/** The ids that new lines got, and the rates that were filled in, over what has been typed since. */
export function withSaved(lines: readonly EditedLine[], sentKeys: readonly string[], saved: Quote): EditedLine[] {
  const byKey = new Map(sentKeys.map((key, index) => [key, saved.lines[index]]));
  return lines.map((line) => {
    const known = byKey.get(line.key);
    if (!known) return line;
    return { ...line, id: known.id, hourlyRateMinor: line.hourlyRateMinor ?? known.hourlyRateMinor };
  });
}
