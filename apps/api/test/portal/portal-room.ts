import { PostOffice } from '../documents/post-room.js';
import { BillingRoom } from '../invoicing/billing-room.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { Visitor, type Answer } from '../support/visitor.js';

/** The servers of the practitioner and of the clients, a worker and a mail server. */
export class PortalHouse {
  private contacts = 0;
  private visitors = 0;

  private constructor(
    readonly office: PostOffice,
    readonly portal: TestPortal,
  ) {}

  static async open(): Promise<PortalHouse> {
    const office = await PostOffice.open();
    return new PortalHouse(office, await startTestPortal(office.app));
  }

  /** Somebody with a browser and a network address of their own, who is nobody yet. */
  visitor(): Visitor {
    this.visitors += 1;
    return Object.assign(new Visitor(this.portal.url), {
      address: `10.9.${this.visitors >> 8}.${this.visitors & 255}`,
    });
  }

  /** An address that nobody else has: tests count mails by it. */
  address(): string {
    this.contacts += 1;
    return `contact-${this.contacts}@karoo.example`;
  }

  /** A practice with one client and its contact. */
  async practice(email = this.address()): Promise<BillingRoom & { email: string }> {
    const room = await BillingRoom.open(this.office.app);
    await setContacts(room, room.clientId, [{ name: 'Anel Botha', email, portalAccess: true }]);
    return Object.assign(room, { email });
  }

  /** Everything that the worker has to do. */
  async work(): Promise<void> {
    await this.office.worker.skipDelays();
    await this.office.worker.runDue();
  }

  mailsTo = (email: string) => this.office.smtp.mails.filter(({ to }) => to.includes(email));

  /** Asks for a link and answers the tokens of the newest mail to that address. */
  async askFor(email: string, visitor: Visitor): Promise<{ tokens: string[]; code: string }> {
    const { code } = await visitor.ok<{ code: string }>('POST', '/api/portal/v1/sign-in', { email });
    await this.work();
    const text = this.mailsTo(email).at(-1)?.content.text ?? '';
    return { tokens: [...text.matchAll(/\/enter\/(\S+)/g)].map((match) => match[1]!), code };
  }

  /** A contact who is signed in. */
  async signIn(email: string): Promise<Visitor> {
    const visitor = this.visitor();
    const { tokens } = await this.askFor(email, visitor);
    await visitor.ok('POST', '/api/portal/v1/session', { token: tokens[0] });
    return visitor;
  }

  async close(): Promise<void> {
    await this.portal.close();
    await this.office.close();
  }
}

export async function setContacts(room: BillingRoom, clientId: string, contacts: object[]): Promise<Answer> {
  const { version } = await room.me.ok<{ version: number }>('GET', `/clients/${clientId}`);
  return room.me.patch(`/clients/${clientId}`, { version, contacts });
}

/** The statuses of what a visitor gets under these paths of the portal. */
export const statusesOf = async (visitor: Visitor, paths: string[]): Promise<number[]> =>
  Promise.all(paths.map(async (path) => (await visitor.get(`/api/portal/v1${path}`)).status));
