import { TestSmtpServer } from '@atlasos/testing/mail';
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

/** A practice with a mail server, an invoice to send, and a worker that runs when it is told to. */
export class PostRoom {
  private constructor(
    readonly smtp: TestSmtpServer,
    readonly app: TestApp,
    readonly worker: TestWorker,
    readonly room: BillingRoom,
    readonly invoice: Invoice,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<PostRoom> {
    const smtp = await TestSmtpServer.start();
    const app = await startTestApp({ SMTP_URL: smtp.url, PORTAL_URL: 'https://clients.maseko.example', ...env });
    const worker = await startTestWorker(app.config);
    const room = await BillingRoom.open(app);
    const invoice = await room.billed(765_00);
    return new PostRoom(smtp, app, worker, room, invoice);
  }

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
      await this.worker.skipDelays();
      await this.worker.runDue();
    }
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.app.close();
    await this.smtp.stop();
  }
}
