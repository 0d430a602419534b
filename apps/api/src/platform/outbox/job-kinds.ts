/**
 * Every kind of news there is. One that is not listed does not compile, and the worker does not start unless each listed kind has
 * exactly one handler: news that nobody acts on would wait for ever.
 */
export const JOB_KINDS = [
  'auth.send_password_reset',
  'delivery.send_email',
  'document.draw_pdf',
  'document.renew_link',
  'exchange.import_step',
  'housekeeping.purge',
  'notification.send_email',
  'webhook.deliver',
  'webhook.purge',
  'webhook.tell_disabled',
  'portal.send_sign_in',
  'portal.tell_of_payment',
  'wip.check_alerts',
  'wip.check_budgets',
  'wip.nightly',
  'reminders.daily',
  'reminder.send',
  'quotes.daily',
  'quote.remind',
  'archive.make',
  'archive.purge',
] as const;

export type JobKind = (typeof JOB_KINDS)[number];

/**
 * News whose outcome stands with what it tells of, and is tried again from there: a delivery that failed is sent anew, because
 * a mail that may have arrived must not leave again by itself.
 */
export const RETRIED_ELSEWHERE: readonly JobKind[] = ['delivery.send_email'];
