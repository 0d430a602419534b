import { documentHeading, taxInvoiceForm } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ComputedDraft } from '../draft/draft.js';
import type { FrozenTerms } from './frozen-terms.js';
import type { Parties } from './parties.query.js';
import { printedParties } from './printed-parties.js';

/** The terms that finalising now would freeze: also what a preview prints (DOMAIN rule 26). */
export function termsOfToday(uow: UnitOfWork, parties: Parties, draft: ComputedDraft, termsDays: number): FrozenTerms {
  const { vatRegistered, vatRateBps, pricesIncludeVat, currency, locale } = uow.practice;
  return {
    heading: documentHeading('invoice', vatRegistered),
    form: taxInvoiceForm({
      vatRegistered,
      currency,
      totalMinor: draft.totalMinor,
      hasZeroRated: draft.lines.some((line) => line.taxCode === 'zero'),
    }),
    locale,
    termsDays,
    vat: { vatRegistered, vatRateBps, pricesIncludeVat },
    ...printedParties(uow, parties),
  };
}
