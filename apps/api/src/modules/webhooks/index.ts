export { announce, announceAll, announceClauses, HAS_ENDPOINT, type News, type Subject } from './announce.js';
export { WEBHOOK_EVENTS, type WebhookEvent } from './events.js';
export { eventsInContract } from './http/events-in-contract.js';
export { WebhookJobsModule } from './webhook-jobs.module.js';
export { WebhooksModule } from './webhooks.module.js';
