import { AppError } from '../../../platform/errors/app-error.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { readVatNumber } from '../../settings/index.js';
import type { ClientWipAlertDto, PatchClientDto } from '../http/client.dto.js';
import type { Client } from '../persistence/client.entity.js';
import { readReference } from './client-reference.js';

/** The columns that a request names. */
export function clientColumns(uow: UnitOfWork, input: PatchClientDto): Partial<Client> {
  const {
    name,
    kind,
    status,
    billingAddress,
    vatNumber,
    paymentTermsDays,
    reference,
    rounding,
    wipAlert,
    invoiceGrouping,
    notes,
  } = input;
  return {
    ...defined({ name, kind, status, billingAddress, paymentTermsDays, invoiceGrouping, notes }),
    ...(vatNumber !== undefined && {
      vatNumber: readVatNumber(vatNumber, { currency: uow.practice.currency, own: false }),
    }),
    ...(reference !== undefined && { reference: readReference(reference) }),
    ...(rounding !== undefined && {
      roundingIncrementMinutes: rounding?.incrementMinutes ?? null,
      roundingMode: rounding?.mode ?? null,
    }),
    ...(wipAlert !== undefined && alertColumns(wipAlert)),
  };
}

/** Null = as the practice; `{off: true}` = none; otherwise the client's own thresholds (rule 32). */
function alertColumns(
  alert: ClientWipAlertDto | null,
): Pick<Client, 'wipAlert' | 'wipAlertValueMinor' | 'wipAlertAgeDays'> {
  const none = { wipAlertValueMinor: null, wipAlertAgeDays: null };
  if (alert === null) return { wipAlert: 'practice', ...none };
  const thresholds = { wipAlertValueMinor: alert.valueMinor ?? null, wipAlertAgeDays: alert.ageDays ?? null };
  const own = thresholds.wipAlertValueMinor !== null || thresholds.wipAlertAgeDays !== null;
  if (alert.off === true && !own) return { wipAlert: 'off', ...none };
  if (alert.off !== true && own) return { wipAlert: 'own', ...thresholds };
  const detail = 'is null (as the practice), {"off": true}, or has valueMinor, ageDays or both';
  throw new AppError('invalid_request', `wipAlert ${detail}.`, { errors: [{ pointer: '/wipAlert', detail }] });
}

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
