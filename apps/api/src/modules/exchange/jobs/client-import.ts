import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { createClient } from '../../clients/index.js';
import type { RowProblem } from '../import-row.js';
import { readClientFile, type LinedRow } from '../reading/read-file.js';
import type { ClientRow } from '../reading/read-client-row.js';
import type { ImportKindWork } from './kind-work.js';

/** Names that are taken: a second client of a name is more likely a mistake of the file than meant. */
async function takenNames(uow: UnitOfWork, rows: Array<LinedRow<ClientRow>>): Promise<Set<string>> {
  const found = await uow.query<{ name: string }>(
    `SELECT lower(name) AS name FROM clients WHERE practice_id = $1 AND lower(name) = ANY($2::text[])`,
    [uow.practiceId, rows.map(({ row }) => row.name.toLowerCase())],
  );
  return new Set(found.map(({ name }) => name));
}

async function sorted(uow: UnitOfWork, rows: Array<LinedRow<ClientRow>>) {
  const taken = await takenNames(uow, rows);
  const good: Array<LinedRow<ClientRow>> = [];
  const problems: RowProblem[] = [];
  for (const one of rows) {
    const name = one.row.name.toLowerCase();
    if (taken.has(name))
      problems.push({ line: one.line, column: null, detail: `there is a client named ${one.row.name} already` });
    else good.push(one);
    taken.add(name);
  }
  return { good, problems };
}

/** Clients, each with the contact that its row names. */
export const clientImport: ImportKindWork<ClientRow> = {
  read: readClientFile,
  missing: () => Promise.resolve({ clients: [], services: [] }),
  make: () => Promise.resolve(),
  problemsOf: async (uow, rows) => (await sorted(uow, rows)).problems,

  async place(uow, rows) {
    const { good, problems } = await sorted(uow, rows);
    const added = [];
    for (const { line, fingerprint, row } of good) {
      const { id } = await createClient(uow, {
        name: row.name,
        kind: row.kind,
        billingAddress: row.address,
        vatNumber: row.vatNumber,
        paymentTermsDays: row.paymentTermsDays,
        contacts:
          row.email === null && row.contactName === row.name ? [] : [{ name: row.contactName, email: row.email }],
      });
      added.push({ line, fingerprint, recordId: id });
    }
    return { added, problems };
  },
};
