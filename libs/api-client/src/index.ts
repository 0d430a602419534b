export * from './api-problem.js';
export * from './create-api-client.js';
export * from './queries.js';
export type { components, paths } from './schema.generated.js';
