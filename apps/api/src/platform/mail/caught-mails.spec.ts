import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CaughtMails } from './caught-mails.js';
import type { MailMessage } from './mail-message.js';

const from = { name: 'Maseko Accounting', address: 'billing@practice.example' };
const pdf = Buffer.from('%PDF-1.7');
const mail = (messageId: string, subject: string): MailMessage => ({
  messageId,
  fromName: '',
  replyTo: null,
  to: [{ name: '', address: 'accounts@karoo.example' }],
  subject,
  text: 'text',
  html: '<p>text</p>',
  attachments: [{ filename: 'INV-1.pdf', contentType: 'application/pdf', content: pdf }],
});

describe('caught mail', () => {
  let dir: string;
  let caught: CaughtMails;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'atlasos-mails-'));
    caught = new CaughtMails(dir);
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is empty at first', async () => {
    expect(await caught.list()).toEqual([]);
  });

  it('keeps a mail once, whatever the number of tries', async () => {
    await caught.keep(from, mail('<1@x>', 'First'));
    await caught.keep(from, mail('<1@x>', 'First'));
    const [kept, ...others] = await caught.list();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      from: 'Maseko Accounting <billing@practice.example>',
      to: 'accounts@karoo.example',
      subject: 'First',
    });
    expect(kept!.attachments).toEqual([
      {
        filename: 'INV-1.pdf',
        contentType: 'application/pdf',
        size: 8,
        sha256: createHash('sha256').update(pdf).digest('hex'),
      },
    ]);
    expect((await caught.attachment(kept!.id, 0))?.content).toEqual(pdf);
    expect(readdirSync(path.join(dir, 'mails')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('finds no attachment where there is none, nor any other file', async () => {
    await caught.keep(from, mail('<1@x>', 'First'));
    const [{ id } = { id: '' }] = await caught.list();
    expect(await caught.attachment(id, 1)).toBeUndefined();
    expect(await caught.attachment('../../etc/passwd', 0)).toBeUndefined();
  });
});
