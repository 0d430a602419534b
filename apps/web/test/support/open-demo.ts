import type { TestDatabase } from '@atlasos/testing';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../../api/test/support/demo-database.js';
import { openApp, type RunningApp } from './open-app.js';

/** The product on a database of its own with the demo practice. */
export interface DemoApp extends RunningApp {
  database: TestDatabase;
  /** A visitor whose clock stands at the demo practice's moment. */
  visitThen(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** The practitioner, signed in, at that moment. */
  signIn(options?: BrowserContextOptions): Promise<BrowserContext>;
}

export async function openDemo(): Promise<DemoApp> {
  const database = await createDemoDatabase();
  const app = await openApp(database);

  const visitThen: DemoApp['visitThen'] = async (options) => {
    const context = await app.visit({ reducedMotion: 'reduce', ...options });
    await context.clock.setFixedTime(new Date(DEMO_NOW));
    return context;
  };
  const signIn: DemoApp['signIn'] = async (options) => {
    const context = await visitThen(options);
    const answer = await context.request.post('/api/v1/auth/login', { data: DEMO_ACCOUNT });
    if (!answer.ok()) throw new Error(`The demo practice's sign-in answered ${answer.status()}.`);
    return context;
  };
  return { ...app, database, visitThen, signIn };
}
