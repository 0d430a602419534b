import type { TaxInvoiceForm, VatSettings } from '@atlasos/domain';
import type { DocumentRecipient, DocumentSupplier, PaymentDetails } from '../../../platform/pdf/index.js';

/** What a finalised document keeps of the settings and parties of its day (DOMAIN rule 22). */
export interface FrozenTerms {
  heading: string;
  form: TaxInvoiceForm;
  locale: string;
  termsDays: number;
  vat: VatSettings;
  supplier: DocumentSupplier;
  recipient: DocumentRecipient;
  payment: PaymentDetails | null;
}
