export const DOCUMENT_KINDS = [
  'invoice',
  'credit_note',
  'quote',
  'receipt',
  'statement',
  'deposit_request',
  'certificate',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Names one document of the practice, whatever module made it. */
export interface DocumentRef {
  kind: DocumentKind;
  documentId: string;
}
