import { accept, TestSmtpServer } from '@atlasos/testing/mail';
import { BillingRoom, type Invoice } from '../invoicing/billing-room.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';

export interface SentDelivery {
  id: string;
  channel: string;
  to: string[];
  state: string;
  error: string | null;
  attempts: number;
  settledAt: string | null;
}

/** A server, a mail server, and a worker that runs when it is told to. */
export class PostOffice {
  private constructor(
    readonly smtp: TestSmtpServer,
    readonly app: TestApp,
    readonly worker: TestWorker,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<PostOffice> {
    const smtp = await TestSmtpServer.start();
    const app = await startTestApp({ SMTP_URL: smtp.url, PORTAL_URL: 'https://clients.maseko.example', ...env });
    return new PostOffice(smtp, app, await startTestWorker(app.config));
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.app.close();
    await this.smtp.stop();
  }
}

/** A practice with an invoice to send. It counts only the mails since it was opened. */
export class PostRoom {
  private readonly mailsBefore: number;
  private readonly attemptsBefore: number;

  private constructor(
    private readonly office: PostOffice,
    readonly room: BillingRoom,
    readonly invoice: Invoice,
  ) {
    this.mailsBefore = office.smtp.mails.length;
    this.attemptsBefore = office.smtp.attempts;
  }

  static async open(office: PostOffice): Promise<PostRoom> {
    office.smtp.always(accept);
    // What the test before left behind must not take this one's answers.
    await office.worker.skipDelays();
    await office.worker.runDue();
    const room = await BillingRoom.open(office.app);
    return new PostRoom(office, room, await room.billed(765_00));
  }

  get mails() {
    return this.office.smtp.mails.slice(this.mailsBefore);
  }

  get attempts(): number {
    return this.office.smtp.attempts - this.attemptsBefore;
  }

  waitForAttempts = (count: number) => this.office.smtp.waitForAttempts(this.attemptsBefore + count);

  send = (more: object = {}, headers?: Record<string, string>) =>
    this.room.me.post<SentDelivery>(`/invoices/${this.invoice.id}/send`, { channels: ['email'], ...more }, headers);

  emails = async (): Promise<SentDelivery[]> => {
    const { items } = await this.room.me.ok<{ items: SentDelivery[] }>(
      'GET',
      `/invoices/${this.invoice.id}/deliveries`,
    );
    return items.filter(({ channel }) => channel === 'email');
  };

  /** Everything that is due, and the retries of it, as if their delays were over. */
  async runAll(passes = 1): Promise<void> {
    for (let pass = 0; pass < passes; pass += 1) {
      await this.office.worker.skipDelays();
      await this.office.worker.runDue();
    }
  }
}
