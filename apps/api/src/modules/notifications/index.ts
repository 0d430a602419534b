export { notify, type Notice } from './commands/notify.command.js';
export { NotificationJobsModule } from './notification-jobs.module.js';
export type { NotificationFacts, NotificationKind } from './kinds/facts.js';
export { NotificationsModule } from './notifications.module.js';
