/**
 * Every kind of news there is. One that is not listed does not compile, and the worker does not start unless each listed kind has
 * exactly one handler: news that nobody acts on would wait for ever.
 */
export const JOB_KINDS = [
  'auth.send_password_reset',
  'delivery.send_email',
  'document.draw_pdf',
  'housekeeping.purge',
  'reminders.daily',
  'reminder.send',
] as const;

export type JobKind = (typeof JOB_KINDS)[number];
