import { analyzeGrown } from '../../../platform/database/analyze-grown.js';
import type { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { audit } from '../../../platform/audit/audit.js';
import type { ImportKind, ImportRow, ImportState, RowProblem } from '../import-row.js';
import { importById, importContent } from '../queries/imports.query.js';
import type { LinedRow } from '../reading/read-file.js';
import { clientImport } from './client-import.js';
import { invoiceImport } from './invoice-import.js';
import { knownFingerprints, noteRows } from './import-rows.js';
import type { ImportKindWork, Placed } from './kind-work.js';
import { timeImport } from './time-import.js';
import { undoBatch } from './undo-batch.js';

/** Enough that what many rows share, such as their rates, is looked up once for them; little enough that progress shows. */
const BATCH_ROWS = 5_000;
/** Into tables that may be empty still: what the database knows of them fits no more after many rows. */
const FIRST_ROWS = 500;
/** Each row taken out asks many tables whether something hangs on it: short steps keep a statement far from its time limit. */
const UNDO_ROWS = 500;
const PROBLEMS_SHOWN = 200;

const KINDS: Record<ImportKind, unknown> = { time: timeImport, clients: clientImport, invoices: invoiceImport };

interface Tally {
  seen: number;
  added: number;
  repeated: number;
  problems: RowProblem[];
}

/** Rows that have a problem; one may have several. */
const refusedIn = (problems: readonly RowProblem[]): number => new Set(problems.map(({ line }) => line)).size;

/** The steps of one import, each in transactions of a batch, so that progress shows and nothing holds a lock for long. */
export class ImportRun {
  constructor(
    private readonly database: Database,
    private readonly practiceId: string,
    private readonly importId: string,
  ) {}

  /** Reads everything and writes nothing but what it found. */
  async check(): Promise<void> {
    await this.pass('checking', 'checked', async (uow, work, rows, row) => ({
      problems: await work.problemsOf(uow, rows, row),
      added: [],
    }));
  }

  async run(): Promise<void> {
    await this.pass('running', 'done', (uow, work, rows, row) => work.place(uow, rows, row), { writes: true });
  }

  /** Deletes what may be deleted, batch by batch; what stays is named. */
  async undo(): Promise<void> {
    const kept: RowProblem[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const from: number = after;
      after = await this.transaction(async (uow) => {
        const batch = await undoBatch(uow, this.importId, from, UNDO_ROWS);
        kept.push(...batch.kept);
        await uow.execute(
          `UPDATE imports SET seen_count = seen_count + $3 WHERE practice_id = $1 AND id = $2 AND state = 'undoing'`,
          [uow.practiceId, this.importId, batch.rowCount],
        );
        return batch.lastLine;
      });
    }
    await this.transaction(async (uow) => {
      await uow.execute(
        `UPDATE imports SET added_count = $3 WHERE practice_id = $1 AND id = $2 AND state = 'undoing'`,
        [uow.practiceId, this.importId, kept.length],
      );
      await settle(uow, this.importId, 'undoing', 'undone', kept);
      await audit(uow, {
        action: 'import.undone',
        entity: 'import',
        entityId: this.importId,
        after: { kept: kept.length },
      });
    });
  }

  async fail(reason: string): Promise<void> {
    await this.transaction((uow) =>
      uow.execute(
        `UPDATE imports SET state = 'failed', failure = $3, version = version + 1
         WHERE practice_id = $1 AND id = $2 AND state IN ('checking', 'running', 'undoing')`,
        [uow.practiceId, this.importId, reason.slice(0, 1000)],
      ),
    );
  }

  private async pass(
    during: ImportState,
    after: ImportState,
    each: (
      uow: UnitOfWork,
      work: ImportKindWork<object>,
      rows: Array<LinedRow<object>>,
      row: ImportRow,
    ) => Promise<Placed>,
    { writes = false } = {},
  ): Promise<void> {
    const opened = await this.transaction((uow) => this.open(uow, during, writes));
    if (!opened) return;
    const { row, work, file } = opened;
    const tally: Tally = { seen: refusedIn(file.problems), added: 0, repeated: 0, problems: [...file.problems] };
    for (const batch of batchesOf(file.rows)) {
      await this.transaction(async (uow) => {
        const known = await knownFingerprints(uow, row.kind, batch);
        const fresh = batch.filter(({ fingerprint }) => !known.has(fingerprint.toString('hex')));
        const { added, problems } = await each(uow, work, fresh, row);
        if (writes) {
          await noteRows(uow, row, added);
          await analyzeGrown(uow);
        }
        tally.seen += batch.length;
        tally.repeated += [...known.values()].filter((importId) => importId !== row.id).length;
        tally.added += writes
          ? added.length + [...known.values()].filter((importId) => importId === row.id).length
          : fresh.length - refusedIn(problems);
        tally.problems.push(...problems);
        await report(uow, this.importId, file.rowCount, tally);
      });
    }
    await this.transaction(async (uow) => {
      await report(uow, this.importId, file.rowCount, tally);
      await settle(uow, this.importId, during, after, tally.problems);
      if (writes)
        await audit(uow, {
          action: 'import.done',
          entity: 'import',
          entityId: this.importId,
          after: { added: tally.added },
        });
    });
  }

  /** Undefined when the step was taken already. */
  private async open(uow: UnitOfWork, during: ImportState, writes: boolean) {
    const row = await importById(uow, this.importId, 'FOR UPDATE');
    if (row.state !== during) return undefined;
    const work = KINDS[row.kind] as unknown as ImportKindWork<object>;
    const file = work.read(await importContent(uow, row.id), row, uow);
    const missing = await work.missing(uow, file.rows);
    await uow.execute(`UPDATE imports SET new_clients = $3, new_services = $4 WHERE practice_id = $1 AND id = $2`, [
      ...[uow.practiceId, row.id],
      // What this very import has made by now stays named as its own.
      ...(writes && missing.clients.length + missing.services.length === 0
        ? [JSON.stringify(row.newClients), JSON.stringify(row.newServices)]
        : [JSON.stringify(missing.clients), JSON.stringify(missing.services)]),
    ]);
    if (writes) await work.make(uow, missing);
    return { row, work, file };
  }

  private transaction<T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> {
    return this.database.transaction({ kind: 'system', practiceId: this.practiceId }, work);
  }
}

function* batchesOf<T>(rows: readonly T[]): Generator<T[]> {
  yield rows.slice(0, FIRST_ROWS);
  for (let at = FIRST_ROWS; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS);
}

const report = (uow: UnitOfWork, id: string, rowCount: number, tally: Tally): Promise<unknown> =>
  uow.execute(
    `UPDATE imports SET row_count = $3, seen_count = $4, added_count = $5, repeated_count = $6, refused_count = $7
     WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, id, rowCount, tally.seen, tally.added, tally.repeated, refusedIn(tally.problems)],
  );

const settle = (
  uow: UnitOfWork,
  id: string,
  from: ImportState,
  to: ImportState,
  problems: RowProblem[],
): Promise<unknown> => {
  const inOrder = [...problems].sort((a, b) => a.line - b.line);
  return uow.execute(
    `UPDATE imports SET state = $4, problems = $5, all_problems = $6, finished_at = CASE WHEN $4 IN ('done', 'undone') THEN app_now() END, version = version + 1
     WHERE practice_id = $1 AND id = $2 AND state = $3`,
    [...[uow.practiceId, id, from, to], JSON.stringify(inOrder.slice(0, PROBLEMS_SHOWN)), JSON.stringify(inOrder)],
  );
};
