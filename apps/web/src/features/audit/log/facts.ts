import { formatAmount, formatDate, formatPercentBps, isDate, localDate, localTime } from '@atlasos/domain';
import { inWords } from './words.js';

type Facts = Record<string, unknown>;

export interface Fact {
  name: string;
  label: string;
  /** Undefined for what was made or is gone as a whole. */
  before: string | undefined;
  after: string | undefined;
}

export interface FactFormat {
  currency: string;
  locale: string;
  timezone: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** One of a few, as programs write it: `fixed_fee`. */
const CHOICE = /^[a-z]+(_[a-z]+)+$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const TEXT_CHARS_MAX = 300;

/** Of a new or deleted record, what nobody asks about. */
const SILENT = new Set(['id', 'version', 'createdAt', 'practiceId', 'position', 'state']);

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Or several of them. */
const isId = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 && value.every(isId) : typeof value === 'string' && UUID.test(value);

export function valueText(name: string, value: unknown, format: FactFormat): string {
  if (isBlank(value)) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    if (/minor$/i.test(name)) return formatAmount(value, format.currency, format.locale);
    return /bps$/i.test(name) ? formatPercentBps(value, format.locale) : String(value);
  }
  if (Array.isArray(value)) return value.map((each) => valueText(name, each, format)).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value as Facts)
      .filter(([key, inner]) => key !== 'id' && !isBlank(inner))
      .map(([key, inner]) => `${inWords(key)}: ${valueText(key, inner, format)}`)
      .join('; ');
  }
  const text = value as string;
  if (CHOICE.test(text)) return text.replaceAll('_', ' ');
  if (DATE.test(text) && isDate(text)) return formatDate(text);
  if (INSTANT.test(text)) return `${formatDate(localDate(text, format.timezone))}, ${localTime(text, format.timezone)}`;
  return text.length > TEXT_CHARS_MAX ? `${text.slice(0, TEXT_CHARS_MAX)}…` : text;
}

/** What a person reads: of a change each field, of a record made or deleted what it held. Ids say nothing to anybody. */
export function readFacts(before: Facts | null, after: Facts | null, format: FactFormat): Fact[] {
  const isChange = before !== null && after !== null;
  return Object.keys({ ...before, ...after })
    .filter((name) => {
      const values = [before?.[name], after?.[name]];
      if (values.some(isId)) return false;
      return isChange || (!SILENT.has(name) && !values.every(isBlank));
    })
    .map((name) => ({
      name,
      label: inWords(name),
      before: before && name in before ? valueText(name, before[name], format) : undefined,
      after: after && name in after ? valueText(name, after[name], format) : undefined,
    }));
}
