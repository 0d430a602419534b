import logEntry from './benches/log-entry.bench.mjs';
import newestOfClient from './benches/newest-of-client.bench.mjs';

/** In the order in which they run. Each gets the stage and the wanted sizes, and answers rows for the table. */
export const BENCHMARKS = { 'log-entry': logEntry, 'newest-of-client': newestOfClient };
