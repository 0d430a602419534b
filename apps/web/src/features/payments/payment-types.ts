import type { components } from '@atlasos/api-client';
import { api } from '../../app/api.js';

type Schemas = components['schemas'];
export type Payment = Schemas['PaymentResponse'];
export type ListedPayment = Schemas['ListedPaymentResponse'];
export type OpenInvoice = Schemas['OpenInvoiceResponse'];
export type Account = Schemas['ClientAccountResponse'];

export const paymentQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/payments/{id}', { params: { path: { id } } });
