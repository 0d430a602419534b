export * from './database/template.js';
export * from './database/test-database.js';
export * from './database/time-travel.js';
export * from './redis/redis-prefix.js';
export * from './services.js';
