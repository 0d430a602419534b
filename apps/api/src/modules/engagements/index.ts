export { EngagementsModule } from './engagements.module.js';
export type { BillingGiven } from './billing-terms.js';
export { createEngagement, type CreateEngagement } from './commands/create-engagement.command.js';
export { BillingDto, PatchBillingDto } from './http/billing.dto.js';
export { EngagementResponse, EngagementsQuery } from './http/engagement.dto.js';
export { presentEngagement } from './http/engagement.presenter.js';
export { engagementById, engagementOfQuote, lockEngagement, type EngagementRow } from './persistence/engagement-row.js';
export { duesOfClient, type DueOfClient } from './queries/terms-of-client.query.js';
export { listEngagements } from './queries/list-engagements.query.js';
