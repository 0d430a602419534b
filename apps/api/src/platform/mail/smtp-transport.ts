import { createTransport } from 'nodemailer';
import { DataStage } from './data-stage.js';
import type { MailAddress, MailMessage, MailOutcome } from './mail-message.js';
import { outcomeOfFailure } from './smtp-outcome.js';

const CONNECT_MS = 10_000;
const IDLE_MS = 60_000;
/** A mail that takes longer is cut off, so that no worker waits for ever. */
const WHOLE_MS = 120_000;

/** One SMTP transaction a mail, and what is known about it afterwards. */
export async function sendBySmtp(smtpUrl: string, from: MailAddress, mail: MailMessage): Promise<MailOutcome> {
  const stage = new DataStage();
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use('stream', (prepared, done) => {
    prepared.message?.processFunc(stage.watch);
    done();
  });
  try {
    const info = await transport.sendMail({
      messageId: mail.messageId,
      from,
      to: mail.to,
      ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments,
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(WHOLE_MS),
    });
    return { state: 'sent', notReached: (info.rejectedErrors ?? []).map((error) => error.response ?? error.message) };
  } catch (error) {
    return outcomeOfFailure(error, stage.hasBegun);
  } finally {
    transport.close();
  }
}
