export { RatesModule } from './rates.module.js';
export { findRate, noRate, resolveRate, resolveRates, type ResolvedRate } from './queries/resolve-rate.query.js';
