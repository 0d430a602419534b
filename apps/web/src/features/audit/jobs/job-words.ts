import { inWords } from '../log/words.js';

const WORDS: Record<string, string> = {
  'auth.send_password_reset': 'Mail with a link for a new password',
  'delivery.send_email': 'Mail with a document',
  'document.draw_pdf': 'PDF of a document',
  'document.renew_link': 'New link to a document',
  'exchange.import_step': 'Import',
  'archive.make': 'Archive',
  'archive.purge': 'Nightly clearing up of archives',
  'notification.send_email': 'Mail to you',
  'portal.send_sign_in': 'Mail with a link to the portal',
  'portal.tell_of_payment': 'Mail about a payment told of on the portal',
  'quotes.daily': 'Daily look for quotes that run out',
  'quote.remind': 'Reminder of a quote',
  'reminder.send': 'Payment reminder',
  'reminders.daily': 'Daily look for reminders',
  'wip.check_alerts': 'Look at limits of WIP',
  'wip.check_budgets': 'Look at budgets',
  'wip.nightly': 'Nightly look at limits and budgets',
  'housekeeping.purge': 'Nightly clearing up',
  'webhook.deliver': 'Webhook',
  'webhook.purge': 'Nightly clearing up of webhooks',
  'webhook.tell_disabled': 'Mail about a webhook that was switched off',
};

/** What a job was to do. */
export const jobWords = (kind: string): string => WORDS[kind] ?? inWords(kind);
