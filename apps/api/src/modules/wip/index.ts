export { WipJobsModule } from './wip-jobs.module.js';
export { WipModule } from './wip.module.js';
export { wipByClient, type WipFigures, type WipOfClient } from './queries/wip-by-client.query.js';
export { limitedWip } from './queries/limited-wip.query.js';
export { WipQuery } from './http/wip.dto.js';
