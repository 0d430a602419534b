import type { components } from '@atlasos/api-client';

type Schemas = components['schemas'];
export type Invoice = Schemas['InvoiceResponse'];
export type InvoiceLine = Schemas['InvoiceLineResponse'];
export type ListedInvoice = Schemas['ListedInvoiceResponse'];
export type Billable = Schemas['BillableResponse'];
export type BillableEntry = Schemas['BillableEntryResponse'];
export type BillableDisbursement = Schemas['BillableDisbursementResponse'];
export type PrintedDocument = Schemas['PrintedDocumentResponse'];
export type Delivery = Schemas['DeliveryResponse'];
export type CreditNote = Schemas['CreditNoteResponse'];
