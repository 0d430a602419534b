import { createPortalClient, isApiProblem, type portalComponents } from '@atlasos/api-client';

type Schemas = portalComponents['schemas'];
export type Home = Schemas['PortalHomeResponse'];
export type InvoiceItem = Schemas['PortalInvoiceItemResponse'];
export type CreditNoteItem = Schemas['PortalCreditNoteItemResponse'];
export type PortalDocument = Omit<Schemas['LinkedDocumentResponse'], 'quote'>;
export type QuoteItem = Schemas['PortalQuoteItemResponse'];
export type Quote = Schemas['PortalQuoteResponse'];
export type QuoteLine = Schemas['PortalQuoteLineResponse'];
export type Statement = Schemas['StatementResponse'];
export type PortalLine = Schemas['PortalLineResponse'];
export type PortalInvoice = Schemas['PortalInvoiceResponse'];
export type BankDetails = Schemas['PortalBankDetailsResponse'];
export type Colour = Schemas['PortalPracticeResponse']['colour'];

/** Failures reject with an `ApiProblem`, the network's included. */
export const client = createPortalClient();

export const hasCode = (error: unknown, code: string): boolean => isApiProblem(error) && error.code === code;

/** What went wrong, in words for people. */
export const detailOf = (error: unknown): string =>
  isApiProblem(error) ? error.detail : 'Something went wrong. Try again in a moment.';
