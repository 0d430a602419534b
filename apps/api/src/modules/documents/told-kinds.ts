import type { DocumentKind } from './document-kind.js';

/** Documents whose sending and opening webhooks are told of. */
export const isTold = (kind: DocumentKind): kind is 'invoice' | 'quote' => kind === 'invoice' || kind === 'quote';
