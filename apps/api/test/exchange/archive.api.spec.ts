import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { PostOffice } from '../documents/post-room.js';
import { fullPractice, type FullPractice } from '../platform/full-practice.js';
import { ARCHIVED_TABLES, LEFT_OUT } from '../../src/modules/exchange/archive/archive-tables.js';

interface Archive {
  id: string;
  state: string;
  rowCount: number;
  doneCount: number;
  sizeBytes: number;
  sha256: string;
  expiresAt: string;
}
interface Manifest {
  format: string;
  schema: string;
  files: { file: string; rows: number; sha256: string }[];
  pdfs: { file: string; number: string; sha256: string }[];
}

let office: PostOffice;
let practice: FullPractice;
let files: Map<string, Buffer>;
let archive: Archive;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const lines = (name: string) =>
  files
    .get(`data/${name}.jsonl`)!
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const manifest = () => JSON.parse(files.get('manifest.json')!.toString('utf8')) as Manifest;

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}

beforeAll(async () => {
  office = await PostOffice.open();
  await travelTo({ query: (sql) => office.app.sql(sql) }, '2026-11-24T09:00:00Z');
  practice = await fullPractice(office.app);
  await office.worker.runDue();
  const { me } = practice;
  const asked = await me.post<Archive>('/archives');
  expect([asked.status, asked.body.state]).toEqual([202, 'waiting']);
  const again = await me.post<Archive>('/archives');
  expect([again.status, again.body.id]).toEqual([200, asked.body.id]);
  expect((await me.get(`/archives/${asked.body.id}/file`)).status).toBe(409);
  await office.worker.runDue();
  archive = await me.ok<Archive>('GET', `/archives/${asked.body.id}`);
  const { body, headers } = await me.get<Buffer>(`/archives/${archive.id}/file`);
  expect(headers.get('content-disposition')).toBe('attachment; filename="archive-2026-11-24.zip"');
  expect([body.length, sha256(body)]).toEqual([archive.sizeBytes, archive.sha256]);
  files = await unzip(body);
}, 60_000);
afterAll(() => office.close());

describe('an archive', () => {
  it('says how far it is, and until when it can be fetched', () => {
    expect(archive).toMatchObject({
      state: 'ready',
      doneCount: archive.rowCount,
      expiresAt: '2026-11-27T09:00:00.000Z',
    });
    expect(archive.rowCount).toBeGreaterThan(50);
  });

  it('names every file with its rows and its hash', () => {
    const told = manifest();
    expect(told.format).toBe('atlasos-archive-1');
    expect([...files.keys()].sort()).toEqual(
      [...told.files.map(({ file }) => file), 'README.txt', 'manifest.json'].sort(),
    );
    for (const { file, sha256: hash } of told.files) expect([file, sha256(files.get(file)!)]).toEqual([file, hash]);
  });

  it('holds every record, and lists that read as their exports do', async () => {
    const { items } = await practice.me.ok<{ items: { id: string }[] }>('GET', '/time-entries?limit=200');
    expect(
      lines('time_entries')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(items.map(({ id }) => id).sort());
    const { body } = await practice.me.get<string>('/exports/invoices');
    expect(files.get('csv/invoices.csv')!.toString('utf8')).toBe(`\ufeff${body.replace('\ufeff', '')}`);
    expect(lines('invoices').find(({ id }) => id === practice.ids.invoice)).toMatchObject({ total_minor: 46_000 });
  });

  it('holds the PDFs as they were sent', async () => {
    const { pdfs } = manifest();
    const own = pdfs.find(({ file }) => file === 'pdf/invoice/INV-2026-0002.pdf')!;
    expect(sha256(files.get(own.file)!)).toBe(own.sha256);
    const { body } = await practice.me.get<Buffer>(`/invoices/${practice.ids.invoice}/pdf`);
    expect(files.get(own.file)!.equals(body)).toBe(true);
  });

  it('holds no secret and nothing of anybody else', async () => {
    const data = [...files].filter(([name]) => name.startsWith('data/')).map(([, bytes]) => bytes.toString('utf8'));
    const secret = /password_hash|token_hash|whsec_|argon2/;
    expect(data.filter((text) => secret.test(text))).toEqual([]);
    expect(ARCHIVED_TABLES.flatMap(({ name }) => lines(name)).filter((row) => 'practice_id' in row)).toEqual([]);
    const other = await office.app.register();
    expect((await other.get(`/archives/${archive.id}/file`)).status).toBe(404);
  });

  it('is refused, not cut off, when its parts go between finding and reading it', async () => {
    const { me } = practice;
    const third = await me.ok<Archive>('POST', '/archives');
    await office.worker.runDue();
    expect((await me.get(`/archives/${third.id}/file`)).status).toBe(200);
    await office.app.sql('DELETE FROM archive_parts WHERE archive_id = $1', [third.id], me.practiceId);
    expect((await me.get(`/archives/${third.id}/file`)).status).toBe(404);
    await me.ok('DELETE', `/archives/${third.id}`);
  });

  it('is gone after three days, and sooner if one wants', async () => {
    const { me } = practice;
    const second = await me.ok<Archive>('POST', '/archives');
    expect((await me.delete(`/archives/${second.id}`)).status).toBe(204);
    await office.worker.runDue();
    await travelTo({ query: (sql) => office.app.sql(sql) }, '2026-11-27T09:00:01Z');
    expect((await me.get(`/archives/${archive.id}/file`)).status).toBe(404);
    expect((await me.ok<{ items: unknown[] }>('GET', '/archives')).items).toEqual([]);
  });
});

describe('what an archive holds', () => {
  it('was decided for every table', async () => {
    const tables = await office.app.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
       WHERE c.relkind = 'r' AND relname <> 'migrations'`,
    );
    const decided = [...ARCHIVED_TABLES.map(({ name }) => name), ...Object.keys(LEFT_OUT)];
    expect(tables.map(({ name }) => name).filter((name) => !decided.includes(name))).toEqual([]);
  });
});
