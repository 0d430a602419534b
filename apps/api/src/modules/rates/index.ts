export { findRate, noRate, resolveRate, resolveRates, type ResolvedRate } from './queries/resolve-rate.query.js';
