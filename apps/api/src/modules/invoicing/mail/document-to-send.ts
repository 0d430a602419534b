import type { DocumentKind } from '../../documents/index.js';
import type { MessageText } from '../../settings/index.js';

/** What a mail needs to know of a document that is frozen. */
export interface DocumentToSend {
  kind: Extract<DocumentKind, 'invoice' | 'credit_note' | 'receipt' | 'quote' | 'deposit_request'>;
  id: string;
  clientId: string;
  number: string;
  /** What the mail shows as due; null shows none. */
  amountDueMinor: number | null;
  /** What was asked for, or the practice's template, with its names filled in. */
  text: (contactName: string | undefined, given?: Partial<MessageText>) => MessageText;
}

export interface Contact {
  name: string;
  email: string;
  portalAccess: boolean;
}

/** Templates may be long and names in them longer. */
export const cut = ({ subject, message }: MessageText): MessageText => ({
  subject: subject.slice(0, 200),
  message: message.slice(0, 5000),
});
