export { announce, announceAll, announceClauses, type News } from './announce.js';
export { WEBHOOK_EVENTS, type WebhookEvent } from './events.js';
export { WebhookJobsModule } from './webhook-jobs.module.js';
export { WebhooksModule } from './webhooks.module.js';
