import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mailContacts } from './contacts.query.js';
import type { Contact, DocumentToSend } from './document-to-send.js';

export interface SendProposal {
  subject: string;
  message: string;
  /** To whom it goes unless somebody is named. */
  to: string[];
  contacts: Contact[];
  attachment: string;
}

/** What the send panel shows before anything leaves. */
export async function sendProposal(uow: UnitOfWork, document: DocumentToSend): Promise<SendProposal> {
  const contacts = await mailContacts(uow, document.clientId);
  const first = contacts[0];
  return {
    ...document.text(first?.name),
    to: first ? [first.email] : [],
    contacts,
    attachment: fileName(document.number),
  };
}

/** Characters that a number may have and a file name may not become dashes. */
export const fileName = (number: string): string => `${number.replace(/[^A-Za-z0-9._-]/g, '-')}.pdf`;
