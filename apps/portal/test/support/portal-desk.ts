import type { APIRequestContext, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openDemo, type DemoApp } from '../../../web/test/support/open-demo.js';

export const CONTACT = 'anel@karooblooms.example';

interface Listed {
  items: Array<{ id: string; number: string; balanceMinor: number }>;
}

/** The demo practice with the invoices of one client on the portal, and both SPAs before a browser. */
export class PortalDesk {
  private constructor(
    readonly app: DemoApp,
    readonly practitioner: BrowserContext,
    readonly clientId: string,
  ) {}

  static async open(): Promise<PortalDesk> {
    const app = await openDemo();
    const practitioner = await app.signIn();
    const api = practitioner.request;
    const { items } = await answered<Listed>(api.get(`/api/v1/clients?q=${CONTACT}`));
    const desk = new PortalDesk(app, practitioner, items[0]!.id);
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
  visit = (options: BrowserContextOptions = {}): Promise<BrowserContext> =>
    this.app.visitThen({ baseURL: this.app.product.portalUrl, ...options });

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
