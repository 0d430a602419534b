import { Readable } from 'node:stream';
import yazl from 'yazl';
import { SCHEMA_VERSION } from '../../../../platform/database/schema-version.js';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { catalogue, countRows } from '../queries/catalogue.query.js';
import { csvEntry, pdfEntry, readEntry, tableEntry, type WrittenFile } from './archive-entries.js';
import { archiveLists } from './archive-lists.js';
import { ARCHIVE_FORMAT, readme } from './archive-words.js';
import type { ArchiveParts } from './archive-parts.js';
import { storedPdfs } from './stored-pdfs.js';

/** Writes everything that one snapshot sees, file after file: only what is on its way is in memory. */
export async function writeArchive(uow: UnitOfWork, parts: ArchiveParts): Promise<void> {
  const tables = await catalogue(uow);
  const progress = { done: 0, of: await countRows(uow, tables) };
  const pdfs = await storedPdfs(uow);
  const zip = new yazl.ZipFile();
  const written: WrittenFile[] = [];
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));

  zip.addBuffer(Buffer.from(readme(uow.practice.name, uow.now)), 'README.txt');
  const data = tables.map(tableEntry);
  for (const entry of [...data, ...archiveLists().map(csvEntry), ...pdfs.map(pdfEntry)])
    zip.addReadStreamLazy(entry.file, { compress: !entry.file.startsWith('pdf/') }, (take) => {
      const stream = readEntry(entry, uow, {
        onRows: (count) => (progress.done += data.includes(entry) ? count : 0),
        onEnd: (file) => written.push(file),
      });
      take(null, stream);
    });
  const manifest = () => ({
    format: ARCHIVE_FORMAT,
    madeAt: uow.now.toISOString(),
    schema: SCHEMA_VERSION,
    practice: { name: uow.practice.name, currency: uow.practice.currency, timezone: uow.practice.timezone },
    files: written,
    pdfs: pdfs.map(({ file, kind, documentId, number, sha256 }) => ({ file, kind, documentId, number, sha256 })),
  });
  zip.addReadStreamLazy('manifest.json', (take) =>
    take(null, Readable.from([Buffer.from(JSON.stringify(manifest(), null, 2))])),
  );
  zip.end();

  for await (const chunk of output) await parts.write(chunk as Buffer, progress);
  await parts.finish(progress);
}
