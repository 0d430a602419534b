import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { ARCHIVED_TABLES } from '../../src/modules/exchange/archive/archive-tables.js';
import { PostOffice } from '../documents/post-room.js';
import { fullPractice, type FullPractice } from '../platform/full-practice.js';
import { ImportRoom } from './import-room.js';
import type { Visitor } from '../support/visitor.js';

type Files = Map<string, Buffer>;
type Problem = { status: number; body: { code?: string; detail?: string; rows?: number; pdfs?: number } };

let office: PostOffice;
let practice: FullPractice;
let original: Buffer;
let files: Files;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function unzip(bytes: Buffer): Promise<Files> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const found: Files = new Map();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}

function zipped(contents: Files): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of contents) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
}

async function archiveOf(me: Visitor): Promise<Buffer> {
  const { id } = await me.ok<{ id: string }>('POST', '/archives');
  await office.worker.runDue();
  return (await me.get<Buffer>(`/archives/${id}/file`)).body;
}

async function restore(me: Visitor, bytes: Buffer, contentType = 'application/zip'): Promise<Problem> {
  const response = await fetch(`${me.baseUrl}/api/v1/archives/restore`, {
    method: 'POST',
    headers: { 'Content-Type': contentType, Cookie: me.cookie },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as Problem['body'] };
}

/** With one file changed, and the manifest knowing it or not. */
async function changed(name: string, change: (text: string) => string, isTold = true): Promise<Buffer> {
  const copy = new Map(files);
  const bytes = Buffer.from(change(copy.get(name)!.toString('utf8')));
  if (isTold) {
    const manifest = JSON.parse(copy.get('manifest.json')!.toString('utf8')) as {
      files: { file: string; sha256: string }[];
    };
    const told = manifest.files.find(({ file }) => file === name);
    if (told) told.sha256 = sha256(bytes);
    copy.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  }
  copy.set(name, bytes);
  return zipped(copy);
}

beforeAll(async () => {
  office = await PostOffice.open();
  await travelTo({ query: (sql) => office.app.sql(sql) }, '2026-11-24T09:00:00Z');
  practice = await fullPractice(office.app);
  const imports = new ImportRoom(office.app, office.worker);
  await imports.bring(
    practice.me,
    'Number,Client,Date,Total,Balance\nA-1042,Old Mill,2026-10-01,1150,575\n',
    'invoices',
  );
  await office.worker.runDue();
  original = await archiveOf(practice.me);
  files = await unzip(original);
}, 60_000);
afterAll(() => office.close());

describe('an archive that comes back', () => {
  let second: Visitor;
  let again: Files;
  beforeAll(async () => {
    second = await office.app.register('A new installation');
    const { status, body } = await restore(second, original);
    expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
    const told = JSON.parse(files.get('manifest.json')!.toString('utf8')) as {
      pdfs: unknown[];
      files: { file: string; rows: number }[];
    };
    const records = told.files.filter(({ file }) => /^data\/(?!practices|users)/.test(file));
    expect(body).toEqual({ rows: records.reduce((sum, { rows }) => sum + rows, 0), pdfs: told.pdfs.length });
    again = await unzip(await archiveOf(second));
  }, 60_000);

  it('makes an archive of the same records and PDFs', () => {
    const asBefore = (bytes: Buffer) => bytes.toString('utf8').replaceAll(second.userId, practice.me.userId);
    const unequal = [...files].filter(([name, bytes]) => {
      const other = again.get(name);
      if (!other) return true;
      return name.startsWith('pdf/') ? !bytes.equals(other) : asBefore(other) !== bytes.toString('utf8');
    });
    // The sign-in is the one of whoever brought it; the log tells of that, too.
    expect(unequal.map(([name]) => name).sort()).toEqual(['data/audit_log.jsonl', 'data/users.jsonl', 'manifest.json']);
    const log = asBefore(again.get('data/audit_log.jsonl')!).split('\n');
    expect(
      files
        .get('data/audit_log.jsonl')!
        .toString('utf8')
        .split('\n')
        .filter((line) => !log.includes(line)),
    ).toEqual([]);
    expect([...files.keys()].filter((name) => name.startsWith('pdf/')).length).toBeGreaterThan(2);
    expect(ARCHIVED_TABLES.map(({ name }) => `data/${name}.jsonl`).filter((name) => !again.has(name))).toEqual([]);
  });

  it('shows the same figures', async () => {
    for (const path of [
      '/revenue/summary',
      '/wip',
      '/revenue/debtors',
      `/invoices/${practice.ids.invoice}`,
      `/clients/${practice.ids.client}/account`,
      '/timer',
      '/practice',
    ]) {
      const [before, after] = [await practice.me.ok<object>('GET', path), await second.ok<object>('GET', path)];
      expect({ path, ...after }).toEqual({
        path,
        ...before,
        ...(path === '/practice' ? { id: second.practiceId } : {}),
      });
    }
  });

  it('goes on as if nothing had happened: the next number, and work that is billed once', async () => {
    const { number } = await second.ok<{ number: string }>('POST', `/invoices/${practice.ids.draft}/finalise`);
    expect(number).toBe('INV-2026-0003');
    await office.worker.runDue();
    expect((await second.get(`/invoices/${practice.ids.draft}/pdf`)).status).toBe(200);
    const { status, lines } = await practice.me.ok<{ status: string; lines: { timeEntryIds: string[] }[] }>(
      'GET',
      `/invoices/${practice.ids.draft}`,
    );
    expect(status).toBe('draft');
    const claimed = lines.flatMap(({ timeEntryIds }) => timeEntryIds);
    expect(claimed).toContain(practice.ids.draftedEntry);
    const late = await second.patch(`/time-entries/${practice.ids.draftedEntry}`, { minutes: 10, version: 1 });
    expect(late.body).toMatchObject({ code: 'entry_locked' });
  });

  it('does not come twice, nor where somebody has begun to work', async () => {
    expect(await restore(second, original)).toMatchObject({ status: 409, body: { code: 'practice_not_empty' } });
    const busy = await office.app.register();
    await busy.ok('POST', '/service-types', { name: 'Bookkeeping' });
    expect(await restore(busy, original)).toMatchObject({ status: 409, body: { code: 'practice_not_empty' } });
  });

  it('comes once when it is brought twice at the same time', async () => {
    const me = await office.app.register();
    const answers = await Promise.all([restore(me, original), restore(me, original)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('what is refused, and leaves nothing behind', () => {
  let me: Visitor;
  beforeAll(async () => void (me = await office.app.register()));

  const refusals: Array<[string, () => Promise<Buffer>, RegExp]> = [
    ['no zip', () => Promise.resolve(Buffer.from('PK, but not really')), /no zip/],
    ['half an archive', () => Promise.resolve(original.subarray(0, original.length >> 1)), /no zip|damaged/],
    ['a zip of something else', () => zipped(new Map([['a.txt', Buffer.from('a')]])), /no archive of a practice/],
    [
      'records that were changed',
      () => changed('data/clients.jsonl', (text) => text.replace('Karoo', 'Other'), false),
      /clients\.jsonl is not as it was written/,
    ],
    [
      'a PDF that was changed',
      () => changed('pdf/invoice/INV-2026-0002.pdf', (text) => `${text} `),
      /INV-2026-0002\.pdf is not as it was written/,
    ],
    [
      'another version',
      () =>
        changed('manifest.json', (text) => text.replace(/"schema": "\w+"/, '"schema": "Older1700000000000"'), false),
      /made by another version/,
    ],
    ['records that are none', () => changed('data/clients.jsonl', () => '{"id": 7}\n'), /clients/],
    [
      'a payment that pays more than it is',
      () =>
        changed('data/ledger_payments.jsonl', (text) =>
          text.replace('"allocated_minor": 10000', '"allocated_minor": 20000'),
        ),
      /contradicts itself/,
    ],
    ['a record too few', () => changed('data/payments.jsonl', () => ''), /payments|ledger/],
  ];
  it.each(refusals)('%s', async (_, make, words) => {
    const { status, body } = await restore(me, await make());
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'archive_unreadable' });
    expect(body.detail).toMatch(words);
    expect((await me.ok<{ items: unknown[] }>('GET', '/clients')).items).toEqual([]);
  });

  it('anything but a zip, and a program that may only read', async () => {
    expect(await restore(me, Buffer.from('{}'), 'application/json')).toMatchObject({ status: 415 });
    const { token } = await me.ok<{ token: string }>('POST', '/api-tokens', { name: 'Reader', scopes: ['data:read'] });
    const answer = await fetch(`${me.baseUrl}/api/v1/archives/restore`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/zip', Authorization: `Bearer ${token}` },
      body: new Uint8Array(original),
    });
    expect(answer.status).toBe(403);
    expect((await restore(me, original)).status).toBe(201);
  });
});
