import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { createClientsByName } from '../../clients/index.js';
import { openingRefusals, takeOverInvoices } from '../../invoicing/index.js';
import type { RowProblem } from '../import-row.js';
import { readInvoiceFile, type LinedRow } from '../reading/read-file.js';
import type { InvoiceRow } from '../reading/read-invoice-row.js';
import type { ImportKindWork } from './kind-work.js';
import { byName, fold, lacking } from './records-by-name.js';

const clientsOf = (uow: UnitOfWork, rows: Array<LinedRow<InvoiceRow>>) =>
  byName(
    uow,
    'clients',
    rows.map(({ row }) => row.client),
  );

/** Those that can be taken over, and why the others cannot: a number is taken over once, and none that is ours. */
async function sorted(uow: UnitOfWork, rows: Array<LinedRow<InvoiceRow>>) {
  const clients = await clientsOf(uow, rows);
  const refusals = await openingRefusals(
    uow,
    rows.map(({ row }) => row.number),
  );
  const good: Array<LinedRow<InvoiceRow>> = [];
  const problems: RowProblem[] = [];
  for (const one of rows) {
    const { number, client } = one.row;
    const refusal = clients.get(fold(client))?.archived ? `the client ${client} is archived` : refusals.get(number);
    if (refusal === undefined) good.push(one);
    else problems.push({ line: one.line, column: null, detail: refusal });
    refusals.set(number, refusals.get(number) ?? `the number ${number} stands in the file more than once`);
  }
  return { good, problems, clients };
}

/** Open invoices of another program, as opening balances: owed from their own dates, and no documents of ours. */
export const invoiceImport: ImportKindWork<InvoiceRow> = {
  read: (content, row, uow) => readInvoiceFile(content, row, uow),

  missing: async (uow, rows) => ({
    clients: lacking(
      rows.map(({ row }) => row.client),
      await clientsOf(uow, rows),
    ),
    services: [],
  }),
  make: (uow, { clients }) => createClientsByName(uow, clients),
  problemsOf: async (uow, rows) => (await sorted(uow, rows)).problems,

  async place(uow, rows, { options }) {
    const { good, problems, clients } = await sorted(uow, rows);
    const ids = await takeOverInvoices(
      uow,
      good.map(({ row: { client, ...invoice } }) => ({ ...invoice, clientId: clients.get(fold(client))!.id })),
      { publish: options.publish ?? false },
    );
    return {
      added: good.map(({ line, fingerprint }, index) => ({ line, fingerprint, recordId: ids[index]! })),
      problems,
    };
  },
};
