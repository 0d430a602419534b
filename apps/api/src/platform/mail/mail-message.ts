export interface MailAddress {
  /** '' for none. */
  name: string;
  address: string;
}

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

export interface MailMessage {
  /** Ours, and the same for every try of one mail: `<id@domain>`. */
  messageId: string;
  /** Shown as the sender's name; the address is the installation's. */
  fromName: string;
  replyTo: MailAddress | null;
  to: MailAddress[];
  subject: string;
  text: string;
  html: string;
  attachments: MailAttachment[];
}

/** What became of a mail. */
export type MailOutcome =
  /** A server took it; `notReached` are recipients that it refused, with its reasons. */
  | { state: 'sent'; notReached: string[] }
  /** 4xx, or no server answered before the message began: try again later. */
  | { state: 'temporary'; reason: string }
  /** 5xx, or a mail that cannot be sent at all: trying again is of no use. */
  | { state: 'permanent'; reason: string }
  /** The connection broke after the message had begun: it may have arrived, so it must not be sent again by itself. */
  | { state: 'unknown'; reason: string };

/** What could add a recipient or break a header. */
const UNSAFE_ADDRESS = /[\s"<>(),;:\\]/;

function checkedAddress({ name, address }: MailAddress): MailAddress {
  if (UNSAFE_ADDRESS.test(address) || !/^[^@]+@[^@]+$/.test(address))
    throw new Error(`"${address}" is not an address that mail may go to.`);
  return { name: headerText(name), address };
}

const headerText = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** A message whose addresses and headers hold what they seem to hold. Throws on an address that is none. */
export function checkedMessage(message: MailMessage): MailMessage {
  if (message.to.length === 0) throw new Error('A mail needs a recipient.');
  return {
    ...message,
    fromName: headerText(message.fromName),
    subject: headerText(message.subject),
    to: message.to.map(checkedAddress),
    replyTo: message.replyTo && checkedAddress(message.replyTo),
  };
}

/** `Name <address>` or an address alone. Throws when MAIL_FROM is neither. */
export function readMailbox(text: string): MailAddress {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+)>|(\S+))\s*$/.exec(text);
  const address = match?.[2] ?? match?.[3] ?? '';
  if (UNSAFE_ADDRESS.test(address) || !address.includes('@'))
    throw new Error(`MAIL_FROM: "${text}" is not "Name <address>".`);
  return { name: match?.[1] ?? '', address };
}
