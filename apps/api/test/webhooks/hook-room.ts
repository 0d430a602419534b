import { TestSmtpServer } from '@atlasos/testing/mail';
import { BillingRoom } from '../invoicing/billing-room.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import { travelTo } from '@atlasos/testing';
import { Receiver } from './receiver.js';

export interface Endpoint {
  id: string;
  version: number;
  url: string;
  events: string[];
  enabled: boolean;
  disabledReason: string | null;
  failures: number;
  secret: string;
}

export interface Delivery {
  id: string;
  event: string;
  objectId: string;
  messageId: string;
  sequence: number;
  state: string;
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
  tries: Array<{
    attempt: number;
    status: number | null;
    answer: string | null;
    error: string | null;
    request: { headers: Record<string, string>; body: string };
  }>;
}

/** An installation with a worker that runs when it is told to, and a mail server. */
export class HookOffice {
  private constructor(
    readonly app: TestApp,
    readonly worker: TestWorker,
    readonly smtp: TestSmtpServer,
  ) {}

  static async open(): Promise<HookOffice> {
    const smtp = await TestSmtpServer.start();
    const app = await startTestApp({ SMTP_URL: smtp.url });
    await travelTo({ query: (sql) => app.sql(sql) }, '2026-11-24T09:00:00Z');
    return new HookOffice(app, await startTestWorker(app.config), smtp);
  }

  travel(to: string): Promise<void> {
    return travelTo({ query: (sql) => this.app.sql(sql) }, to);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.app.close();
    await this.smtp.stop();
  }
}

/** A practice with an endpoint at a receiver of its own. */
export class HookRoom {
  private constructor(
    private readonly office: HookOffice,
    readonly room: BillingRoom,
    readonly receiver: Receiver,
    readonly endpoint: Endpoint,
  ) {}

  static async open(office: HookOffice, events: string[]): Promise<HookRoom> {
    const room = await BillingRoom.open(office.app);
    const receiver = await Receiver.start();
    const endpoint = await room.me.ok<Endpoint>('POST', '/webhook-endpoints', { url: receiver.url, events });
    return new HookRoom(office, room, receiver, endpoint);
  }

  /** Runs the jobs that are due, with those that they bring along; rests and delays are over. */
  async work(): Promise<void> {
    await this.inPractice(`UPDATE webhook_endpoints SET rests_until = NULL`);
    await this.office.worker.skipDelays();
    await this.office.worker.runDue();
  }

  async deliveries(): Promise<Delivery[]> {
    return (await this.room.me.ok<{ items: Delivery[] }>('GET', '/webhook-deliveries')).items;
  }

  delivery(id: string): Promise<Delivery> {
    return this.room.me.ok<Delivery>('GET', `/webhook-deliveries/${id}`);
  }

  endpointNow(): Promise<Endpoint> {
    return this.room.me.ok<Endpoint>('GET', `/webhook-endpoints/${this.endpoint.id}`);
  }

  inPractice<Row extends object>(sql: string): Promise<Row[]> {
    return this.office.app.sql<Row>(sql, [], this.room.me.practiceId);
  }
}
