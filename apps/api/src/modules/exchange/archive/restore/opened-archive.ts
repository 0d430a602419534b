import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { z } from 'zod';
import { SCHEMA_VERSION } from '../../../../platform/database/schema-version.js';
import { AppError } from '../../../../platform/errors/app-error.js';
import { ARCHIVE_FORMAT } from '../jobs/archive-words.js';

const MANIFEST_BYTES_MAX = 200_000_000;
const LINE_CHARS_MAX = 16_000_000;
const PDF_BYTES_MAX = 50_000_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  schema: z.string(),
  madeAt: z.string(),
  practice: z.object({ name: z.string() }),
  files: z.array(z.object({ file: z.string(), rows: z.number(), sha256 })),
  pdfs: z.array(z.object({ file: z.string(), kind: z.string(), documentId: z.uuid(), sha256 })),
});
type Manifest = z.infer<typeof manifestSchema>;

export const unreadable = (detail: string): AppError => new AppError('archive_unreadable', detail);

/** An archive as a file. All that is read of it is held against the manifest: a file that was changed or cut off throws `archive_unreadable`. */
export class OpenedArchive {
  private readonly pdfs: ReadonlyMap<string, Manifest['pdfs'][number]>;

  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    readonly manifest: Manifest,
  ) {
    this.pdfs = new Map(manifest.pdfs.map((pdf) => [`${pdf.kind} ${pdf.documentId}`, pdf]));
  }

  static async open(path: string): Promise<OpenedArchive> {
    const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
      throw unreadable('This file is no zip, or a part of one.');
    });
    try {
      const entries = new Map<string, yauzl.Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new OpenedArchive(zip, entries, await readManifest(zip, entries.get('manifest.json')));
    } catch (error) {
      zip.close();
      throw error instanceof AppError ? error : unreadable('This zip is damaged.');
    }
  }

  close(): void {
    this.zip.close();
  }

  /** The lines of a file of records, some hundred at a time; the end is reached only when they are as they were written. */
  async *lines(file: string, batch: number): AsyncGenerator<string[]> {
    const told = this.manifest.files.find((each) => each.file === file);
    if (!told) throw unreadable(`The archive says nothing of ${file}.`);
    const hash = createHash('sha256');
    let rest = '';
    const waiting: string[] = [];
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of this.stream(file)) {
      hash.update(chunk);
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop()!;
      if (rest.length > LINE_CHARS_MAX) throw unreadable(`${file} has a record without an end.`);
      for (const line of parts) if (waiting.push(line) === batch) yield waiting.splice(0);
    }
    if (rest !== '' || hash.digest('hex') !== told.sha256) throw unreadable(`${file} is not as it was written.`);
    if (waiting.length > 0) yield waiting;
  }

  /** The PDF of a document. */
  async pdf(kind: string, documentId: string): Promise<Buffer> {
    const told = this.pdfs.get(`${kind} ${documentId}`);
    if (!told) throw unreadable(`The archive lacks the PDF of a document (${kind} ${documentId}).`);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.stream(told.file)) {
      bytes += chunk.length;
      if (bytes > PDF_BYTES_MAX) throw unreadable(`${told.file} is too large to be a PDF of ours.`);
      chunks.push(chunk);
    }
    const whole = Buffer.concat(chunks);
    if (createHash('sha256').update(whole).digest('hex') !== told.sha256)
      throw unreadable(`${told.file} is not as it was written.`);
    return whole;
  }

  private async *stream(file: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(file);
    if (!entry) throw unreadable(`The archive lacks ${file}.`);
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) yield chunk as Buffer;
    } catch {
      throw unreadable(`${file} is damaged.`);
    }
  }
}

async function readManifest(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Manifest> {
  if (!entry || entry.uncompressedSize > MANIFEST_BYTES_MAX)
    throw unreadable('This zip is no archive of a practice: it has no manifest.json.');
  const json = await text(await zip.openReadStreamPromise(entry));
  const read = manifestSchema.safeParse(parsed(json));
  if (!read.success) throw unreadable('This zip is no archive of a practice, or one of another format.');
  if (read.data.schema !== SCHEMA_VERSION)
    throw unreadable(
      `This archive was made by another version (${read.data.schema}; this is ${SCHEMA_VERSION}). Bring both installations to the same version, and make it again.`,
    );
  return read.data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
