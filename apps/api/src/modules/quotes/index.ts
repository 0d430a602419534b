export { QuoteJobsModule } from './quote-jobs.module.js';
export { QuotesModule } from './quotes.module.js';
export { QuoteDecisionsModule } from './quote-decisions.module.js';
export { DecideQuote, type Acceptance, type Refusal } from './commands/decide-quote.command.js';
export { quoteView, type QuoteView } from './queries/quote-view.query.js';
export { AcceptQuoteDto } from './http/quote-requests.dto.js';
export { QuoteFilterQuery } from './http/quote-requests.dto.js';
export { listQuotes, type ListedQuote } from './queries/list-quotes.query.js';
