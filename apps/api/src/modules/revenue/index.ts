export { RevenueModule } from './revenue.module.js';
export { RevenueJobsModule } from './revenue-jobs.module.js';
export { statementOf, type Statement, type StatementWanted } from './statement/statement.query.js';
export { statementDocument, statementFileName } from './statement/statement-document.js';
export { StatementQuery, StatementResponse } from './http/statement.dto.js';
export { presentStatement } from './http/statement.presenter.js';
export { DebtorsQuery } from './http/figures.dto.js';
export { debtors, type Debtor } from './queries/debtors.query.js';
