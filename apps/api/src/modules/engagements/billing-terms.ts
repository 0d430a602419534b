import { milestoneAmounts, type BillingKind, type RecurrenceInterval, type TaxCode } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import type { MilestoneRow, ServiceRate } from './persistence/engagement-row.js';

export interface MilestoneGiven {
  id?: string;
  title: string;
  dueDate?: string | null;
  percentBps?: number | null;
  amountMinor?: number | null;
  reachedOn?: string | null;
}

/** Terms as they are asked for; what is left out stays as it is. */
export interface BillingGiven {
  kind?: BillingKind;
  feeMinor?: number | null;
  capMinor?: number | null;
  interval?: RecurrenceInterval | null;
  startDate?: string | null;
  endDate?: string | null;
  taxCode?: TaxCode;
  milestones?: MilestoneGiven[];
  hoursBudgetMinutes?: number | null;
  depositMinor?: number | null;
  paymentTermsDays?: number | null;
  hourlyRateMinor?: number | null;
  /** All that have one of their own; the others go. */
  rates?: ServiceRate[];
}

export interface BillingTerms {
  kind: BillingKind;
  feeMinor: number | null;
  capMinor: number | null;
  interval: RecurrenceInterval | null;
  startDate: string | null;
  endDate: string | null;
  taxCode: TaxCode;
  milestones: MilestoneRow[];
  hoursBudgetMinutes: number | null;
  depositMinor: number | null;
  paymentTermsDays: number | null;
}

/** What each kind must have, and may have of what belongs to kinds. */
const KINDS: Record<BillingKind, { needs: readonly Needed[]; allows: readonly Special[] }> = {
  hourly: { needs: [], allows: [] },
  capped: { needs: ['capMinor'], allows: ['capMinor'] },
  fixed_fee: { needs: ['feeMinor'], allows: ['feeMinor', 'milestones'] },
  retainer: { needs: ['feeMinor', 'interval', 'startDate'], allows: ['feeMinor', 'interval'] },
};
type Special = 'feeMinor' | 'capMinor' | 'interval' | 'milestones';
type Needed = 'feeMinor' | 'capMinor' | 'interval' | 'startDate';
const SPECIAL: readonly Special[] = ['feeMinor', 'capMinor', 'interval', 'milestones'];

const SPECIAL_WORDS: Record<Special, string> = {
  feeMinor: 'fee',
  capMinor: 'cap',
  interval: 'interval',
  milestones: 'milestones',
};

const ASK: Record<Needed, string> = {
  feeMinor: 'Say what the fee is.',
  capMinor: 'Say what the cap is.',
  interval: 'Say how often it is billed.',
  startDate: 'Say when the first period begins.',
};

const refuse = (field: string, detail: string) =>
  new AppError('invalid_request', detail, { errors: [{ pointer: `/billing/${field}`, detail }] });

const isSet = (value: unknown): boolean => value != null && !(Array.isArray(value) && value.length === 0);

const EMPTY: BillingTerms = {
  kind: 'hourly',
  feeMinor: null,
  capMinor: null,
  interval: null,
  startDate: null,
  endDate: null,
  taxCode: 'standard',
  milestones: [],
  hoursBudgetMinutes: null,
  depositMinor: null,
  paymentTermsDays: null,
};

/** Terms after a change, whole and consistent. Throws `invalid_request`, `invalid_argument` and, for an unknown milestone, `not_found`. */
export function billingTerms(given: BillingGiven, before: BillingTerms = EMPTY): BillingTerms {
  const kind = given.kind ?? before.kind;
  const { needs, allows } = KINDS[kind];
  const foreign = SPECIAL.find((field) => isSet(given[field]) && !allows.includes(field));
  if (foreign)
    throw refuse('kind', `Work that is billed as ${kind.replace('_', ' ')} has no ${SPECIAL_WORDS[foreign]}.`);
  const { hourlyRateMinor: _rate, rates: _rates, milestones: givenMilestones, ...fields } = given;
  const merged: BillingTerms = { ...before, ...withoutUndefined(fields), kind, milestones: [] };
  for (const field of ['feeMinor', 'capMinor', 'interval'] as const) if (!allows.includes(field)) merged[field] = null;
  const missing = needs.find((field) => merged[field] === null);
  if (missing) throw refuse(missing, ASK[missing]);
  if (merged.endDate !== null && merged.startDate !== null && merged.endDate < merged.startDate)
    throw refuse('endDate', 'It cannot end before it begins.');
  if (!allows.includes('milestones')) return merged;
  return { ...merged, milestones: milestonesOf(merged.feeMinor ?? 0, givenMilestones ?? before.milestones, before) };
}

function milestonesOf(feeMinor: number, given: readonly MilestoneGiven[], before: BillingTerms): MilestoneRow[] {
  if (given.length === 0) return [];
  const known = new Set(before.milestones.map(({ id }) => id));
  if (given.some(({ id }) => id !== undefined && !known.has(id))) throw notFound();
  // A share is what counts where both are told, as in what was read.
  const shares = given.map(({ percentBps, amountMinor }) => (percentBps != null ? { percentBps } : { amountMinor }));
  const amounts = milestoneAmounts(feeMinor, shares);
  return given.map((milestone, index) => ({
    id: milestone.id ?? uuidv7(),
    title: milestone.title,
    dueDate: milestone.dueDate ?? null,
    percentBps: milestone.percentBps ?? null,
    amountMinor: amounts[index] ?? 0,
    reachedOn: milestone.reachedOn ?? null,
  }));
}

const withoutUndefined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
