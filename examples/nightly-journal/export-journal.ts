/** node export-journal.ts <folder> --since 2026-03-01: writes the bookings that no file of the folder has yet. */
import { createApiClient } from '@atlasos/api-client';
import { parse } from 'csv-parse/sync';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { since: { type: 'string' }, to: { type: 'string', default: new Date().toISOString().slice(0, 10) } },
});
const [folder] = positionals;
const { since, to } = values;
const { ATLAS_URL = 'http://localhost:3000', ATLAS_TOKEN } = process.env;
if (!folder || !since || !ATLAS_TOKEN) {
  console.error('ATLAS_TOKEN=atlas_pat_… node export-journal.ts <folder> --since YYYY-MM-DD [--to YYYY-MM-DD]');
  process.exit(2);
}

interface Line {
  record: { Booking: string };
  /** As it came. */
  raw: string;
}

const linesOf = (csv: string): Line[] => parse(csv, { bom: true, columns: true, raw: true }) as unknown as Line[];
const namesOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /journal-[\d-]+\.csv$/.test(name));

mkdirSync(folder, { recursive: true });
const written = new Set(
  namesOf(folder).flatMap((name) =>
    linesOf(readFileSync(join(folder, name), 'utf8')).map(({ record }) => record.Booking),
  ),
);

// Always from the beginning: an invoice may be dated back, and a receipt is often entered days later.
const atlas = createApiClient({ baseUrl: ATLAS_URL, token: ATLAS_TOKEN });
const { data: csv } = await atlas.GET('/api/v1/exports/journal', {
  params: { query: { from: since, to, format: 'csv' } },
  parseAs: 'text',
});
const journal = csv as unknown as string;
const fresh = linesOf(journal).filter(({ record }) => !written.has(record.Booking));
if (fresh.length === 0) {
  console.log('Nothing new.');
} else {
  const names = new Set(namesOf(folder));
  const nameOf = (count: number): string => `journal-${to}${count === 1 ? '' : `-${count}`}.csv`;
  let count = 1;
  while (names.has(nameOf(count))) count += 1;
  const heading = journal.slice(0, journal.indexOf('\n') + 1);
  // A file is there whole or not at all.
  const draft = join(folder, '.journal.part');
  writeFileSync(draft, heading + fresh.map(({ raw }) => `${raw.trimEnd()}\r\n`).join(''));
  renameSync(draft, join(folder, nameOf(count)));
  const bookings = new Set(fresh.map(({ record }) => record.Booking)).size;
  console.log(`${bookings} bookings, ${fresh.length} lines: ${nameOf(count)}`);
}
