import { formatDate, formatMoney } from '@atlasos/domain';
import { mailHtml } from '../../../platform/mail/mail-html.js';
import { mailText, type MailContent } from '../../../platform/mail/mail-content.js';
import type { MailMessage } from '../../../platform/mail/mail-message.js';
import type { DocumentKind } from '../document-kind.js';
import type { PrintHead } from '../queries/print-head.query.js';
import type { StoredPdf } from '../queries/stored-pdf.query.js';

export interface DocumentToMail {
  messageId: string;
  to: string[];
  subject: string;
  message: string;
  dueMinor: number | null;
  head: PrintHead;
  /** Where the client sees this one document. */
  url: string;
  /** Undefined for what another program issued: its client has it. */
  pdf: StoredPdf | undefined;
}

const WORDS: Record<DocumentKind, { noun: string; figure: string; date: string | null; isToPay: boolean }> = {
  invoice: { noun: 'invoice', figure: 'Amount due', date: 'Please pay by', isToPay: true },
  deposit_request: { noun: 'deposit request', figure: 'Deposit', date: 'Please pay by', isToPay: true },
  credit_note: { noun: 'credit note', figure: 'Credit', date: null, isToPay: false },
  quote: { noun: 'quote', figure: 'Total', date: 'Open until', isToPay: false },
  receipt: { noun: 'receipt', figure: 'Received', date: null, isToPay: false },
  statement: { noun: 'statement', figure: 'Balance owing', date: null, isToPay: true },
  certificate: { noun: 'certificate', figure: '', date: null, isToPay: false },
};

const fileName = (number: string) => `${number.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.pdf`;

/** What the mail says, from the frozen document: the practitioner's words first, then the figures to act on. */
export function mailContent({
  message,
  dueMinor,
  head,
  url,
}: Omit<DocumentToMail, 'pdf' | 'to' | 'messageId' | 'subject'>): MailContent {
  const words = WORDS[head.kind];
  const owed = words.isToPay && dueMinor !== null && dueMinor > 0;
  const dated = words.date !== null && head.dueDate !== null && (owed || !words.isToPay);
  const { supplier, payment } = head;
  return {
    sender: supplier.name,
    message,
    figure:
      dueMinor === null
        ? null
        : {
            label: words.figure,
            value: formatMoney(dueMinor, head.currency, head.locale),
            note: dated ? `${words.date} ${formatDate(head.dueDate!)}` : null,
          },
    action: { label: `View ${words.noun}`, url },
    details:
      owed && payment
        ? {
            title: payment.title ?? 'Pay by EFT',
            rows: [{ label: 'Reference', text: payment.reference, strong: true }, ...payment.bankLines],
          }
        : null,
    footer: [
      supplier.name,
      ...supplier.addressLines,
      supplier.email,
      supplier.phone,
      head.opening ? `${head.heading} ${head.number}.` : `${head.heading} ${head.number}. The PDF is attached.`,
    ]
      .filter((line) => line !== null && line !== '')
      .join('\n'),
  };
}

export function documentMail(document: DocumentToMail): MailMessage {
  const { head, pdf } = document;
  const content = mailContent(document);
  return {
    messageId: document.messageId,
    fromName: head.supplier.name,
    replyTo: head.supplier.email ? { name: head.supplier.name, address: head.supplier.email } : null,
    to: document.to.map((address) => ({ name: '', address })),
    subject: document.subject,
    text: mailText(content),
    html: mailHtml(content),
    attachments: pdf ? [{ filename: fileName(pdf.number), contentType: 'application/pdf', content: pdf.bytes }] : [],
  };
}
