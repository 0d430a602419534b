export * from './api-problem.js';
export * from './create-api-client.js';
export * from './all-items.js';
export * from './verify-webhook.js';
export type { components, paths } from './schema.generated.js';
export type { components as portalComponents, paths as portalPaths } from './portal-schema.generated.js';
