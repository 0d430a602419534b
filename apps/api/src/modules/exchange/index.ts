export { ExchangeModule } from './exchange.module.js';
export { ExchangeJobsModule } from './exchange-jobs.module.js';
