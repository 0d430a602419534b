import type { components } from '@atlasos/api-client';

type Schemas = components['schemas'];
export type Payment = Schemas['PaymentResponse'];
export type ListedPayment = Schemas['ListedPaymentResponse'];
export type OpenInvoice = Schemas['OpenInvoiceResponse'];
export type Account = Schemas['ClientAccountResponse'];
