import { inWords } from '../log/words.js';

const WORDS: Record<string, string> = {
  'auth.send_password_reset': 'Mail with a link for a new password',
  'delivery.send_email': 'Mail with a document',
  'document.draw_pdf': 'PDF of a document',
  'housekeeping.purge': 'Nightly clearing up',
  'webhook.deliver': 'Webhook',
  'webhook.purge': 'Nightly clearing up of webhooks',
  'webhook.tell_disabled': 'Mail about a webhook that was switched off',
};

/** What a job was to do. */
export const jobWords = (kind: string): string => WORDS[kind] ?? inWords(kind);
