import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MailAddress, MailMessage } from './mail-message.js';

interface CaughtAttachment {
  filename: string;
  contentType: string;
  size: number;
  sha256: string;
}

export interface CaughtMail {
  id: string;
  messageId: string;
  from: string;
  to: string;
  replyTo: string | null;
  subject: string;
  date: string;
  text: string;
  html: string;
  attachments: CaughtAttachment[];
}

const SHOWN_MAX = 200;
const ID = /^[0-9a-f]{32}$/;

const mailbox = ({ name, address }: MailAddress) => (name ? `${name} <${address}>` : address);

/** Mail that leaves nobody's machine: a file each, written at once or not at all, and once a Message-ID. */
export class CaughtMails {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, 'mails');
  }

  async keep(from: MailAddress, mail: MailMessage): Promise<void> {
    const id = createHash('sha256').update(mail.messageId).digest('hex').slice(0, 32);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const attachments: CaughtAttachment[] = [];
    for (const [index, { filename, contentType, content }] of mail.attachments.entries()) {
      await this.write(this.attachmentFile(id, index), content);
      attachments.push({
        filename,
        contentType,
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      });
    }
    const caught: CaughtMail = {
      id,
      messageId: mail.messageId,
      from: mailbox(from),
      to: mail.to.map(({ address }) => address).join(', '),
      replyTo: mail.replyTo && mailbox(mail.replyTo),
      subject: mail.subject,
      date: new Date().toISOString(),
      text: mail.text,
      html: mail.html,
      attachments,
    };
    await this.write(path.join(this.folder, `${id}.json`), JSON.stringify(caught));
  }

  /** Newest first. */
  async list(): Promise<CaughtMail[]> {
    const files = await readdir(this.folder).catch(() => []);
    const mails = await Promise.all(files.filter((file) => file.endsWith('.json')).map((file) => this.read(file)));
    return mails.sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id)).slice(0, SHOWN_MAX);
  }

  async attachment(id: string, index: number): Promise<(CaughtAttachment & { content: Buffer }) | undefined> {
    if (!ID.test(id)) return undefined;
    const mail = await this.read(`${id}.json`).catch(() => undefined);
    const attachment = mail?.attachments[index];
    return attachment && { ...attachment, content: await readFile(this.attachmentFile(id, index)) };
  }

  private async read(file: string): Promise<CaughtMail> {
    return JSON.parse(await readFile(path.join(this.folder, file), 'utf8')) as CaughtMail;
  }

  private attachmentFile = (id: string, index: number) => path.join(this.folder, `${id}-${index}.bin`);

  private async write(file: string, content: string | Buffer): Promise<void> {
    const unfinished = `${file}.${process.pid}.tmp`;
    await writeFile(unfinished, content, { mode: 0o600 });
    await rename(unfinished, file);
  }
}
