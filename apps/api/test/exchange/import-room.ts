import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import type { Visitor } from '../support/visitor.js';

export interface Import {
  id: string;
  version: number;
  state: string;
  source: string;
  encoding: string;
  columns: Array<{ field: string; column: number }>;
  dateOrder: string;
  rowCount: number;
  seenCount: number;
  addedCount: number;
  repeatedCount: number;
  refusedCount: number;
  problems: Array<{ line: number; column: string | null; detail: string }>;
  newClients: string[];
  newServices: string[];
  failure: string | null;
}

/** A practice with a default rate of R850,00 and a worker that does what is due when it is asked to. */
export class ImportRoom {
  /** On servers that run already. */
  constructor(
    readonly app: TestApp,
    readonly worker: TestWorker,
  ) {}

  static async open(): Promise<ImportRoom> {
    const app = await startTestApp();
    return new ImportRoom(app, await startTestWorker(app.config));
  }

  async practice(): Promise<Visitor> {
    const me = await this.app.register();
    await me.ok('POST', '/rates', { hourlyRateMinor: 85_000, effectiveFrom: '2020-01-01' });
    return me;
  }

  async send(me: Visitor, content: string | Buffer, { kind = 'time', fileName = 'file.csv' } = {}) {
    const response = await fetch(`${this.app.url}/api/v1/imports?kind=${kind}&fileName=${fileName}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv', Cookie: me.cookie },
      body: content,
    });
    return { status: response.status, body: (await response.json()) as Import };
  }

  /** Asks for a step and lets the worker take it. */
  async step(me: Visitor, id: string, step: 'check' | 'run' | 'undo'): Promise<Import> {
    await me.ok('POST', `/imports/${id}/${step}`);
    await this.worker.runDue();
    return me.ok<Import>('GET', `/imports/${id}`);
  }

  /** A file all the way in. */
  async bring(me: Visitor, content: string, kind = 'time'): Promise<Import> {
    const { body } = await this.send(me, content, { kind });
    await this.step(me, body.id, 'check');
    return this.step(me, body.id, 'run');
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.app.close();
  }
}
