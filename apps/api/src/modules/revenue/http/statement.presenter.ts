import type { Statement } from '../statement/statement.query.js';
import type { StatementResponse } from './statement.dto.js';

export const presentStatement = (statement: Statement): StatementResponse => ({
  clientId: statement.clientId,
  clientName: statement.clientName,
  form: statement.form,
  from: statement.from,
  to: statement.to,
  currency: statement.currency,
  openingMinor: statement.openingMinor,
  lines: statement.lines.map((line) => ({
    kind: line.kind,
    date: line.date,
    description: line.description,
    invoiceId: line.invoiceId,
    number: line.number,
    dueDate: line.dueDate,
    originalMinor: line.originalMinor,
    amountMinor: line.amountMinor,
    balanceMinor: line.balanceMinor,
  })),
  closingMinor: statement.closingMinor,
  buckets: statement.buckets,
  creditMinor: statement.creditMinor,
});
