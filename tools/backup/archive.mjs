import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';

const MANIFEST = 'manifest.json';
const FORMAT = 'atlasos-backup-1';

/** Passes bytes on and knows their SHA-256 at the end. */
function hashing() {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest('hex') };
}

/**
 * Writes a backup: a zip of one COPY text a table, and last the manifest that names them with rows and SHA-256.
 * `source(table)` opens a table's stream; they are read one after the other.
 */
export async function writeArchive(file, { tables, source, facts }) {
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  const entries = [];
  const writing = (async () => {
    for (const table of tables) {
      const { stream, digest } = hashing();
      const input = source(table);
      zip.addReadStream(stream, `tables/${table.name}.copy`);
      await pipeline(input, stream);
      entries.push({ ...table, rows: input.rowCount, sha256: digest() });
    }
    zip.addBuffer(Buffer.from(JSON.stringify({ format: FORMAT, ...facts, tables: entries }, null, 2)), MANIFEST);
    zip.end();
  })();
  await Promise.all([written, writing]);
  return entries;
}

/** Opens a backup. Throws with a plain sentence when the file is none. */
export async function openArchive(file) {
  const zip = await yauzl.openPromise(file, { autoClose: false, lazyEntries: true }).catch((cause) => {
    throw new Error(`${file} is not a backup, or cannot be read.`, { cause });
  });
  const entries = new Map();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const open = (name) => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`${file} is not whole: it lacks ${name}.`);
    return zip.openReadStreamPromise(entry);
  };
  const manifest = entries.has(MANIFEST) ? JSON.parse(await text(await open(MANIFEST))) : undefined;
  if (manifest?.format !== FORMAT) throw new Error(`${file} is not a backup of AtlasOS.`);
  return {
    manifest,
    close: () => zip.close(),
    /** Feeds a table into `sink`. Throws when its bytes are not those that were written. */
    async read(table, sink) {
      const { stream, digest } = hashing();
      await pipeline(await open(`tables/${table.name}.copy`), stream, sink);
      if (digest() !== table.sha256) throw new Error(`${file} is damaged: ${table.name} is not as it was written.`);
    },
  };
}
