import {
  DomainError,
  quantityThousandths,
  quoteLineAmountMinor,
  type DisbursementKind,
  type QuoteLineKind,
  type TaxCode,
} from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { noRate, resolveRates } from '../../rates/index.js';
import { ruleLine, type StoredLine } from './quote-lines.js';

/** A line as it was asked for. */
export interface LineGiven {
  id?: string;
  kind: QuoteLineKind;
  description?: string;
  serviceTypeId?: string | null;
  estimatedMinutes?: number | null;
  /** Absent: the rate that would apply today. */
  hourlyRateMinor?: number | null;
  quantity?: number | null;
  unitPriceMinor?: number | null;
  taxCode?: TaxCode;
  disbursementKind?: DisbursementKind | null;
  optional?: boolean;
}

const OF_HOURS = ['estimatedMinutes', 'hourlyRateMinor'] as const;
const OF_PRICE = ['quantity', 'unitPriceMinor'] as const;

const refuse = (index: number, field: string, detail: string) =>
  new AppError('invalid_request', detail, { errors: [{ pointer: `/lines/${index}/${field}`, detail }] });

function assertFields(line: LineGiven, index: number): void {
  const isHours = line.kind === 'hours';
  const needed = isHours ? 'estimatedMinutes' : 'unitPriceMinor';
  if (line[needed] == null) {
    throw refuse(index, needed, isHours ? 'Say how many hours you expect.' : 'Say what it costs.');
  }
  const foreign = (isHours ? OF_PRICE : OF_HOURS).find((field) => line[field] != null);
  if (foreign) throw refuse(index, foreign, `A line of the kind ${line.kind} has none.`);
  if (line.kind !== 'disbursement' && line.disbursementKind != null)
    throw refuse(index, 'disbursementKind', 'Only a disbursement has a kind of its own.');
  const { kind, taxCode } = resolvedTax(line);
  if (kind === 'agent' && taxCode !== 'out_of_scope')
    throw refuse(index, 'taxCode', 'What is paid on the client’s behalf carries no VAT.');
  if (kind === 'recovered' && taxCode === 'out_of_scope')
    throw refuse(
      index,
      'taxCode',
      'An own cost that is passed on is taxed. Make it an agent one if it is the client’s.',
    );
}

/** A disbursement without a kind is an agent's when it is out of scope, else recovered: as on an invoice. */
function resolvedTax(line: LineGiven): { kind: DisbursementKind | null; taxCode: TaxCode } {
  if (line.kind !== 'disbursement') return { kind: null, taxCode: line.taxCode ?? 'standard' };
  const kind = line.disbursementKind ?? (line.taxCode === 'out_of_scope' ? 'agent' : 'recovered');
  return { kind, taxCode: line.taxCode ?? (kind === 'agent' ? 'out_of_scope' : 'standard') };
}

/** What a line comes to; one beyond all measure is refused with its place. */
function amountOf(line: StoredLine): number {
  try {
    return quoteLineAmountMinor(ruleLine(line));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.detail, `/lines/${line.position}`);
  }
}

interface Priced extends Record<string, unknown> {
  index: number;
  serviceFound: boolean;
  hourlyRateMinor: number | null;
}

/** Which services exist, and the rates that would price them for this client today: one statement for all lines. */
const pricesOf = (uow: UnitOfWork, clientId: string, lines: readonly LineGiven[]): Promise<Priced[]> =>
  uow.query<Priced>(
    `SELECT l.index, (l.service IS NULL OR s.id IS NOT NULL) AS "serviceFound", rate.hourly_rate_minor AS "hourlyRateMinor"
     FROM jsonb_to_recordset($3::jsonb) AS l (index integer, service uuid)
     LEFT JOIN service_types s ON s.practice_id = $1 AND s.id = l.service
     ${resolveRates({ practice: '$1', client: '$2::uuid', service: 'l.service', engagement: 'NULL', date: '$4::date' })}
     ORDER BY l.index`,
    [
      uow.practiceId,
      clientId,
      JSON.stringify(lines.map(({ serviceTypeId }, index) => ({ index, service: serviceTypeId ?? null }))),
      uow.today,
    ],
  );

/**
 * Lines ready to be kept: rates filled in where none was said, amounts worked out (rule 38). `known` are the ids that the
 * quote has; any other is an unknown record. Throws `rate_not_set`, `not_found`, `invalid_quantity`.
 */
export async function pricedLines(
  uow: UnitOfWork,
  clientId: string,
  given: readonly LineGiven[],
  known: ReadonlySet<string>,
): Promise<StoredLine[]> {
  if (given.some(({ id }) => id !== undefined && !known.has(id))) throw notFound();
  const twice = given.findIndex(
    ({ id }, index) => id !== undefined && given.findIndex((line) => line.id === id) < index,
  );
  if (twice >= 0) throw refuse(twice, 'id', 'This line is named twice.');
  const prices = given.length === 0 ? [] : await pricesOf(uow, clientId, given);
  if (prices.some(({ serviceFound }) => !serviceFound)) throw notFound();
  given.forEach(assertFields);
  return given.map((line, position) => {
    const isHours = line.kind === 'hours';
    const rate = line.hourlyRateMinor ?? prices[position]?.hourlyRateMinor ?? null;
    if (isHours && rate === null) noRate({ clientId, serviceTypeId: line.serviceTypeId ?? null, date: uow.today });
    const { kind, taxCode } = resolvedTax(line);
    const stored: StoredLine = {
      id: line.id ?? uuidv7(),
      position,
      kind: line.kind,
      description: line.description ?? '',
      serviceTypeId: line.serviceTypeId ?? null,
      estimatedMinutes: isHours ? (line.estimatedMinutes ?? null) : null,
      hourlyRateMinor: isHours ? rate : null,
      quantityMilli: isHours ? null : quantityThousandths(line.quantity ?? 1, `/lines/${position}/quantity`),
      unitPriceMinor: isHours ? null : (line.unitPriceMinor ?? 0),
      amountMinor: 0,
      taxCode,
      disbursementKind: kind,
      optional: line.optional ?? false,
    };
    return { ...stored, amountMinor: amountOf(stored) };
  });
}
