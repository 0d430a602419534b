export { RatesModule } from './rates.module.js';
export { setRate, type NewRate } from './commands/set-rate.command.js';
export { changeEngagementRate, dropEngagementRates } from './commands/engagement-rate.command.js';
export { findRate, noRate, resolveRate, resolveRates, type ResolvedRate } from './queries/resolve-rate.query.js';
export { RatesQuery } from './http/rate.dto.js';
export { rates, type RateRow } from './queries/rates.query.js';
