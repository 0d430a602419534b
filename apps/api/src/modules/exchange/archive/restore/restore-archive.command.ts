import { audit } from '../../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors/app-error.js';
import { pgErrorOf } from '../../../../platform/errors/database-problems.js';
import { catalogue } from '../queries/catalogue.query.js';
import { somethingIn } from '../queries/emptiness.query.js';
import { peopleColumns } from '../queries/people-columns.query.js';
import { unreadable, type OpenedArchive } from './opened-archive.js';
import { restorePdfs, restorePractice, restoreTable, growUp, type RestoreTable, type Young } from './restore-table.js';
import { brokenRules } from './rules-of-the-books.js';
import { settleWhatWaited } from './settle-what-waited.js';

/** Invoices and sent quotes never change, nor may lines be added to them: they come as drafts, and are finished when all of them is there. */
const YOUNG: Readonly<Record<string, Young>> = {
  invoices: { number: 'NULL', finalised_at: 'NULL', opening_total_minor: 'NULL', opening_vat_minor: 'NULL' },
  quotes: { status: `'draft'`, sent_at: 'NULL' },
};
/** After these their parts are there. */
const GROWN_AFTER: Readonly<Record<string, string>> = { invoice_due_claims: 'invoices', quote_lines: 'quotes' };

/** Whoever brings the archive keeps their own sign-in. */
const NOT_WRITTEN = ['users'];

export interface Restored {
  rows: number;
  pdfs: number;
}

/**
 * Brings an archive back into an empty practice, all of it or nothing: what refers to the people of the archive refers to the one who
 * brings it, ids and numbers stay. Throws `practice_not_empty`, `archive_unreadable`.
 */
export async function restoreArchive(uow: UnitOfWork, archive: OpenedArchive, sha256: string): Promise<Restored> {
  // Of two at once the second finds what the first brought.
  await uow.execute(`SELECT FROM practices WHERE practice_id = $1 FOR UPDATE`, [uow.practiceId]);
  if ((await somethingIn(uow)) !== undefined)
    throw new AppError(
      'practice_not_empty',
      'There is something in this practice already. An archive comes back into one in which nothing was done yet: create a new practice for it.',
    );
  const people = await peopleColumns(uow);
  const tables = (await catalogue(uow)).filter(({ name }) => !NOT_WRITTEN.includes(name));
  const input = (table: (typeof tables)[number]): RestoreTable => ({
    table,
    archive,
    people: people.get(table.name) ?? [],
    ...(YOUNG[table.name] ? { young: YOUNG[table.name] } : {}),
  });
  const byName = new Map(tables.map((table) => [table.name, input(table)]));
  const restored: Restored = { rows: 0, pdfs: 0 };
  for (const [name, each] of byName) {
    if (name === 'practices') continue;
    await refusing(name, async () => {
      if (name === 'document_pdfs') restored.pdfs = await restorePdfs(uow, each);
      restored.rows += name === 'document_pdfs' ? restored.pdfs : await restoreTable(uow, each);
      const grown = GROWN_AFTER[name];
      if (grown !== undefined) await growUp(uow, byName.get(grown)!);
    });
  }
  await refusing('practices', async () => {
    await restorePractice(uow, byName.get('practices')!);
    await uow.execute('SET CONSTRAINTS ALL IMMEDIATE');
  });
  await assertWhole(
    uow,
    archive,
    tables.map(({ name }) => name),
    restored,
  );
  await settleWhatWaited(uow);
  await audit(uow, {
    action: 'archive.restored',
    entity: 'practice',
    entityId: uow.practiceId,
    after: { sha256, madeAt: archive.manifest.madeAt, ...restored },
  });
  return restored;
}

/** What the database does not take is wrong with the archive: a value, a record that points nowhere, a rule of a table. */
async function refusing(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, constraint } = pgErrorOf(error) ?? {};
    if (code === undefined || !/^(22|23|AT)/.test(code)) throw error;
    throw unreadable(`The archive contradicts itself in ${name}${constraint === undefined ? '' : ` (${constraint})`}.`);
  }
}

async function assertWhole(
  uow: UnitOfWork,
  { manifest }: OpenedArchive,
  tables: readonly string[],
  { rows }: Restored,
): Promise<void> {
  const told = manifest.files.filter(({ file }) =>
    tables.some((name) => name !== 'practices' && file === `data/${name}.jsonl`),
  );
  const expected = told.reduce((sum, file) => sum + file.rows, 0);
  if (rows !== expected) throw unreadable(`The archive tells of ${expected} records and holds ${rows}.`);
  const broken = await brokenRules((sql) => uow.query<{ count: number }>(sql));
  if (broken.length > 0) throw unreadable(`The archive contradicts itself: ${broken.join('; ')}.`);
}
