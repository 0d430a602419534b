import { mailText, type MailContent } from '../../../platform/mail/mail-content.js';
import { mailHtml } from '../../../platform/mail/mail-html.js';
import type { MailMessage } from '../../../platform/mail/mail-message.js';

export const SIGN_IN_MINUTES = 10;

export interface ContactToMail {
  name: string;
  email: string;
  clientName: string;
  practiceName: string;
  practiceEmail: string | null;
  url: string;
}

/** One mail to one address: a link for each client it belongs to, mostly one. */
export function signInMail(contacts: ContactToMail[]): Omit<MailMessage, 'messageId'> {
  const { name, email, practiceName, practiceEmail } = contacts[0]!;
  const one = contacts.length === 1;
  const label = ({ clientName }: ContactToMail) => (one ? 'Open your documents' : `Open those of ${clientName}`);
  const [first, ...more] = contacts.map((contact) => ({ label: label(contact), url: contact.url }));
  const content: MailContent = {
    sender: practiceName,
    message: `Good day ${name}\n\nHere ${one ? 'is the link' : 'are the links'} to your invoices from ${practiceName}. ${one ? 'It works' : 'Each works'} once, for ${SIGN_IN_MINUTES} minutes.`,
    action: first!,
    moreActions: more,
    footer: `If you did not ask for this, leave the mail alone: nobody gets in without it.\n${practiceName}${practiceEmail ? `\n${practiceEmail}` : ''}`,
  };
  return {
    fromName: practiceName,
    replyTo: practiceEmail ? { name: practiceName, address: practiceEmail } : null,
    to: [{ name, address: email }],
    subject: `Sign in to ${practiceName}`,
    text: mailText(content),
    html: mailHtml(content),
    attachments: [],
  };
}
