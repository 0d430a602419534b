import type { MailOutcome } from './mail-message.js';

interface SmtpError {
  message: string;
  code?: string;
  response?: string;
  responseCode?: number;
}

/** Nothing that a later try could change. */
const HOPELESS = new Set(['EENVELOPE', 'EMESSAGE', 'EAUTH', 'ENOAUTH', 'ECONFIG']);

/** What a failed transaction means: an answer of the server counts first, then whether the message had begun to leave. */
export function outcomeOfFailure(error: unknown, messageHasBegun: boolean): MailOutcome {
  const { message, code, response, responseCode } = error as SmtpError;
  const reason = response ?? message;
  if (responseCode !== undefined && responseCode >= 500) return { state: 'permanent', reason };
  if (responseCode !== undefined && responseCode >= 400) return { state: 'temporary', reason };
  if (messageHasBegun) {
    return {
      state: 'unknown',
      reason: `The connection to the mail server broke while the message was on its way (${message}). It may have arrived.`,
    };
  }
  return { state: code !== undefined && HOPELESS.has(code) ? 'permanent' : 'temporary', reason };
}
