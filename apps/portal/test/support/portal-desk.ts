import type { TestDatabase } from '@atlasos/testing';
import type { APIRequestContext, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../../api/test/support/demo-database.js';
import { openApp, type RunningApp } from '../../../web/test/support/open-app.js';

export const CONTACT = 'anel@karooblooms.example';

interface Listed {
  items: Array<{ id: string; number: string; balanceMinor: number }>;
}

/** The demo practice with the invoices of one client on the portal, and both SPAs before a browser. */
export class PortalDesk {
  private constructor(
    readonly database: TestDatabase,
    readonly app: RunningApp,
    readonly practitioner: BrowserContext,
    readonly clientId: string,
  ) {}

  static async open(): Promise<PortalDesk> {
    const database = await createDemoDatabase();
    const app = await openApp(database);
    const practitioner = await app.visit();
    await practitioner.clock.setFixedTime(new Date(DEMO_NOW));
    practitioner.setDefaultTimeout(60_000);
    const api = practitioner.request;
    await answered(api.post('/api/v1/auth/login', { data: DEMO_ACCOUNT }));
    const { items } = await answered<Listed>(api.get(`/api/v1/clients?q=${CONTACT}`));
    const desk = new PortalDesk(database, app, practitioner, items[0]!.id);
    for (const { id } of await desk.invoices()) await answered(api.post(`/api/v1/invoices/${id}/publish`));
    return desk;
  }

  get api(): APIRequestContext {
    return this.practitioner.request;
  }

  /** The finalised ones of the client. */
  async invoices() {
    const { items } = await answered<Listed>(this.api.get(`/api/v1/invoices?clientId=${this.clientId}&limit=200`));
    return items.filter(({ number }) => number !== null);
  }

  /** What was offered to the client, newest first. */
  async quotes(status: string) {
    const { items } = await answered<Listed>(this.api.get(`/api/v1/quotes?clientId=${this.clientId}&status=${status}`));
    return items;
  }

  /** A browser of the client's. */
  async visit(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.app.visit({ baseURL: this.app.product.portalUrl, ...options });
    await context.clock.setFixedTime(new Date(DEMO_NOW));
    context.setDefaultTimeout(60_000);
    return context;
  }

  /** Waits in the practitioner's local inbox for the newest mail with this subject and answers the link in it. */
  linkInMail = (subject: string | RegExp, label: string): Promise<string> =>
    linkInMail(this.practitioner, subject, label);

  signIn = (page: Page): Promise<void> => signIn(page, this.practitioner, CONTACT);

  close = () => this.app.close();
}

export async function answered<Body>(
  asked: Promise<{ ok(): boolean; status(): number; url(): string; json(): Promise<unknown> }>,
) {
  const answer = await asked;
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as Body;
}

export async function linkInMail(
  practitioner: BrowserContext,
  subject: string | RegExp,
  label: string,
): Promise<string> {
  const inbox = await practitioner.newPage();
  await inbox.goto('/inbox');
  await inbox.getByText(subject).first().click();
  const link = inbox.frameLocator('iframe[title="The mail"]').getByRole('link', { name: label });
  await link.waitFor();
  const address = await link.getAttribute('href');
  await inbox.close();
  return address!;
}

/** Goes the whole way: address, mail, press. */
export async function signIn(page: Page, practitioner: BrowserContext, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look at your mail' }).waitFor();
  await page.goto(await linkInMail(practitioner, 'Sign in to Maseko Accounting', 'Open your documents'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'For you to do' }).waitFor();
}
