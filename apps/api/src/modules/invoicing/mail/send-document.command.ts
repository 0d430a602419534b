import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { RequestDelivery, RequestedDelivery, SendDocumentDto } from '../../documents/index.js';
import { mailContacts } from './contacts.query.js';
import type { DocumentToSend } from './document-to-send.js';

/** Sends to whom was named, else to the client's first contact; texts from the template unless given (DOMAIN rule 27). */
export async function sendDocument(
  uow: UnitOfWork,
  requestDelivery: RequestDelivery,
  document: DocumentToSend,
  wanted: SendDocumentDto,
): Promise<RequestedDelivery> {
  const contacts = await mailContacts(uow, document.clientId);
  const named = wanted.to ?? [];
  const to = named.length > 0 ? named : contacts.slice(0, 1).map(({ email }) => email);
  const addressed = contacts.find(({ email }) => email.toLowerCase() === to[0]?.toLowerCase());
  const given = {
    ...(wanted.subject === undefined ? {} : { subject: wanted.subject }),
    ...(wanted.message === undefined ? {} : { message: wanted.message }),
  };
  const { subject, message } = document.text((addressed ?? contacts[0])?.name, given);
  return requestDelivery.run(uow, {
    kind: document.kind,
    documentId: document.id,
    channels: wanted.channels,
    to,
    subject,
    message,
    resend: wanted.resend,
    amountDueMinor: document.amountDueMinor,
  });
}
