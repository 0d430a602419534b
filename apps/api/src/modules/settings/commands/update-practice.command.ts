import { assertNumberPattern, isCurrency } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { PatchPracticeDto } from '../http/practice.dto.js';
import { Practice } from '../persistence/practice.entity.js';
import { practice, practiceRow, type PracticeRow } from '../queries/practice.query.js';
import { hintOfLimits } from '../hint-of-limits.js';
import { readVatNumber } from '../vat-number.js';

/** Changes the settings named in `patch`. The lock date may move back, too; the audit log keeps it. */
export async function updatePractice(uow: UnitOfWork, version: number, patch: PatchPracticeDto) {
  const before = asRead(await practiceRow(uow, 'FOR UPDATE'), version);
  check(patch, before);
  const { rounding, wipAlert, version: _, ...plain } = patch;
  const currency = patch.currency ?? before.currency;
  await uow.manager.update(
    Practice,
    { practiceId: uow.practiceId, version },
    {
      ...plain,
      ...(patch.vatNumber === undefined ? {} : { vatNumber: readVatNumber(patch.vatNumber, { currency, own: true }) }),
      ...(rounding && { roundingIncrementMinutes: rounding.incrementMinutes, roundingMode: rounding.mode }),
      ...(wipAlert !== undefined && {
        wipAlertValueMinor: wipAlert?.valueMinor ?? null,
        wipAlertAgeDays: wipAlert?.ageDays ?? null,
      }),
      version: version + 1,
    },
  );
  if (wipAlert !== undefined) await hintOfLimits(uow, null);
  const { warnings, ...after } = await practice(uow);
  await audit(uow, {
    action: 'practice.changed',
    entity: 'practice',
    entityId: uow.practiceId,
    ...changed(before, after),
  });
  return { ...after, warnings };
}

function check(patch: PatchPracticeDto, before: PracticeRow): void {
  for (const kind of ['invoiceNumberPattern', 'quoteNumberPattern', 'creditNoteNumberPattern'] as const) {
    if (patch[kind] !== undefined) assertNumberPattern(patch[kind], `/${kind}`);
  }
  if (patch.currency !== undefined && !isCurrency(patch.currency))
    throw refused('/currency', 'must be a currency of ISO 4217, such as ZAR');
  if (patch.currency !== undefined && patch.currency !== before.currency && before.currencyFixed) {
    throw new AppError('conflict', `Entries and documents are kept in ${before.currency}, so the currency stays.`, {
      errors: [{ pointer: '/currency', detail: 'entries or documents exist' }],
    });
  }
  if (patch.locale !== undefined && !isLocale(patch.locale))
    throw refused('/locale', 'must be a language and region such as en-ZA');
}

const refused = (pointer: string, detail: string) =>
  new AppError('invalid_request', `${pointer.slice(1)}: ${detail}.`, { errors: [{ pointer, detail }] });

function isLocale(text: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(text).length === 1;
  } catch {
    return false;
  }
}
