import { documentHeading, taxInvoiceForm } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentRecipient, DocumentSupplier } from '../../../platform/pdf/index.js';
import type { ComputedDraft } from '../draft/draft.js';
import type { FrozenTerms } from './frozen-terms.js';
import { bankLines, type Parties } from './parties.query.js';

const textLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A practice that is not registered shows no VAT number, also when one is on file (DOMAIN rule 24). */
export const supplierOf = ({ practice }: Parties, vatRegistered: boolean): DocumentSupplier => ({
  name: practice.name,
  taglineLines: textLines(practice.tagline),
  addressLines: textLines(practice.address),
  email: practice.email,
  phone: practice.phone,
  vatNumber: vatRegistered ? practice.vatNumber : null,
  logoId: practice.logoId,
});

export const recipientOf = ({ client }: Parties): DocumentRecipient => ({
  name: client.name,
  addressLines: textLines(client.billingAddress),
  vatNumber: client.vatNumber,
});

/** The terms that finalising now would freeze: also what a preview prints (DOMAIN rule 26). */
export function termsOfToday(uow: UnitOfWork, parties: Parties, draft: ComputedDraft, termsDays: number): FrozenTerms {
  const { practice, client } = parties;
  const { vatRegistered, vatRateBps, pricesIncludeVat, currency, locale } = uow.practice;
  const bank = practice.bankDetails ? bankLines(practice.bankDetails) : [];
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
    supplier: supplierOf(parties, vatRegistered),
    recipient: recipientOf(parties),
    payment: bank.length > 0 ? { bankLines: bank, reference: client.reference } : null,
  };
}
