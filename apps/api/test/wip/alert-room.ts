import { TestSmtpServer } from '@atlasos/testing/mail';
import { travelTo } from '@atlasos/testing';
import pg from 'pg';
import { Scheduler } from '../../src/platform/schedule/scheduler.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import { Workbook } from '../time/workbook.js';

export interface Notification {
  id: string;
  kind: string;
  title: string;
  text: string;
  state: string;
  mailState: string;
  clientId: string;
  snoozedUntil: string | null;
}

interface Told {
  unreadCount: number;
  items: Notification[];
  nextCursor: string | null;
}

/** A server and a worker on 24 November 2026, and practices whose work costs R850.00 an hour. */
export class AlertRoom {
  private constructor(
    readonly app: TestApp,
    readonly worker: TestWorker,
    readonly owner: pg.Client,
    readonly smtp: TestSmtpServer,
  ) {}

  static async open(): Promise<AlertRoom> {
    const smtp = await TestSmtpServer.start();
    const app = await startTestApp({ SMTP_URL: smtp.url });
    const owner = new pg.Client({ connectionString: app.database.url });
    await owner.connect();
    await travelTo(owner, '2026-11-24T10:00:00Z');
    return new AlertRoom(app, await startTestWorker(app.config), owner, smtp);
  }

  book = () => Workbook.open(this.app);
  travelTo = (moment: string) => travelTo(this.owner, moment);
  told = async (book: Workbook, query: Record<string, string> = {}) =>
    (await book.me.get<Told>('/notifications', query)).body;

  /** Does what is due until nothing is. */
  async finish(): Promise<void> {
    while ((await this.worker.runDue()) > 0);
  }

  /** What comes with the day. */
  async night(): Promise<void> {
    await this.worker.app.get(Scheduler).runOnce();
    await this.finish();
  }

  mailsTo = (book: Workbook) => this.smtp.mails.filter(({ to }) => to.includes(book.me.email));

  async close(): Promise<void> {
    await this.worker.stop();
    await this.owner.end();
    await this.app.close();
    await this.smtp.stop();
  }
}
