import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { createClientsByName } from '../../clients/index.js';
import { createServiceTypesByName } from '../../settings/index.js';
import { importEntries, priceImport, type EntryToImport } from '../../time/index.js';
import type { ImportRow, RowProblem } from '../import-row.js';
import { readTimeFile, type LinedRow } from '../reading/read-file.js';
import type { TimeRow } from '../reading/read-time-row.js';
import type { ImportKindWork } from './kind-work.js';
import { byName, fold, lacking, type Named } from './records-by-name.js';

interface Directory {
  clients: Map<string, Named>;
  services: Map<string, Named>;
}

const directoryOf = async (uow: UnitOfWork, rows: Array<LinedRow<TimeRow>>): Promise<Directory> => ({
  clients: await byName(
    uow,
    'clients',
    rows.map(({ row }) => row.client),
  ),
  services: await byName(
    uow,
    'service_types',
    rows.map(({ row }) => row.service),
  ),
});

/** Why a row cannot go in, whatever it is worth; undefined when it can. */
function refusalOf(uow: UnitOfWork, { clients, services }: Directory, row: TimeRow): string | undefined {
  const { lockDate } = uow.practice;
  if (lockDate !== null && row.date < lockDate) return `the books are locked before ${lockDate}`;
  if (clients.get(fold(row.client))?.archived) return `the client ${row.client} is archived`;
  if (services.get(fold(row.service))?.archived) return `the service ${row.service} is archived`;
  return undefined;
}

const NO_RATE = 'no rate is in force for it: set one, such as a default rate that begins early enough';
/** Stands for what is made first, where a rate is only looked for: no rate names it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function priced(uow: UnitOfWork, rows: Array<LinedRow<TimeRow>>, { options }: ImportRow) {
  const directory = await directoryOf(uow, rows);
  const entries = rows.map(({ row }): EntryToImport => ({
    clientId: directory.clients.get(fold(row.client))?.id ?? NOBODY,
    serviceTypeId: directory.services.get(fold(row.service))?.id ?? NOBODY,
    date: row.date,
    startedAt: row.startedAt,
    minutes: row.minutes,
    description: row.description,
    billable: row.billable,
    hourlyRateMinor: options.useRates ? row.hourlyRateMinor : null,
  }));
  const prices = await priceImport(uow, entries);
  return rows.map(({ line, fingerprint, row }, index) => ({
    line,
    fingerprint,
    entry: entries[index]!,
    priced: prices[index] ?? null,
    refusal: refusalOf(uow, directory, row) ?? (prices[index] ? undefined : NO_RATE),
  }));
}

const problemsIn = (rows: Array<{ line: number; refusal: string | undefined }>): RowProblem[] =>
  rows.flatMap(({ line, refusal }) => (refusal === undefined ? [] : [{ line, column: null, detail: refusal }]));

/** Time entries: clients and services are found by name or made, rates and rounding are the practice's own. */
export const timeImport: ImportKindWork<TimeRow> = {
  read: (content, row, uow) => readTimeFile(content, row, uow.practice),

  async missing(uow, rows) {
    const { clients, services } = await directoryOf(uow, rows);
    return {
      clients: lacking(
        rows.map(({ row }) => row.client),
        clients,
      ),
      services: lacking(
        rows.map(({ row }) => row.service),
        services,
      ),
    };
  },

  async make(uow, { clients, services }) {
    await createClientsByName(uow, clients);
    await createServiceTypesByName(uow, services);
  },

  problemsOf: async (uow, rows, row) => problemsIn(await priced(uow, rows, row)),

  async place(uow, rows, row) {
    const all = await priced(uow, rows, row);
    const good = all.flatMap((one) =>
      one.refusal === undefined && one.priced !== null ? [{ ...one, priced: one.priced }] : [],
    );
    const ids = await importEntries(uow, row.userId, good);
    return {
      added: good.map(({ line, fingerprint }, index) => ({ line, fingerprint, recordId: ids[index]! })),
      problems: problemsIn(all),
    };
  },
};
