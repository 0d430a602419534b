import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MailBox, type ReceivedMail } from './mail-box.js';
import type { SmtpBehaviour } from './smtp-behaviour.js';

/** A real SMTP server on a free port. It accepts every message until told otherwise. */
export class TestSmtpServer {
  private readonly script: SmtpBehaviour[] = [];
  private otherwise: SmtpBehaviour = { kind: 'accept' };
  private readonly box = new MailBox();
  private readonly held = new Set<() => void>();
  private readonly server: SMTPServer;
  /** How many messages were offered up to the end of DATA, whatever became of them. */
  attempts = 0;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 1,
      onData: (stream, session, callback) => void this.receive(stream, session).then(callback, callback),
    });
    // A client that hangs up is what some tests are about, never a failure of the server.
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<TestSmtpServer> {
    const smtp = new TestSmtpServer();
    await new Promise<void>((resolve) => void smtp.server.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  /** What SMTP_URL is set to. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** All messages accepted so far, oldest first. */
  get mails(): readonly ReceivedMail[] {
    return this.box.mails;
  }

  /** What happens to the next messages, one behaviour each; afterwards as `always` said, or accepted. */
  next(...behaviours: SmtpBehaviour[]): void {
    this.script.push(...behaviours);
  }

  always(behaviour: SmtpBehaviour): void {
    this.otherwise = behaviour;
  }

  /** The first accepted message that fits, whether it has come already or is still to come. */
  waitForMail(fits: (mail: ReceivedMail) => boolean = () => true, timeoutMs = 10_000): Promise<ReceivedMail> {
    return this.box.waitFor(fits, timeoutMs);
  }

  /** Answers the messages that a `slow` behaviour keeps waiting. */
  release(): void {
    for (const go of this.held) go();
    this.held.clear();
  }

  /** Waits until so many messages have been offered; says nothing about their fate. */
  waitForAttempts(count: number, timeoutMs = 10_000): Promise<void> {
    return this.box.waitUntil(() => this.attempts >= count, timeoutMs, `${count} attempts to send`);
  }

  async stop(): Promise<void> {
    this.release();
    await new Promise<void>((resolve) => void this.server.close(resolve));
  }

  private async receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<undefined> {
    const content = await simpleParser(stream);
    this.attempts += 1;
    this.box.changed();
    const behaviour = this.script.shift() ?? this.otherwise;
    if (behaviour.kind === 'slow') await new Promise<void>((go) => this.held.add(go));
    if (behaviour.kind === 'reject')
      throw Object.assign(new Error(behaviour.message), { responseCode: behaviour.code });
    const envelope = {
      from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
      to: session.envelope.rcptTo.map(({ address }) => address),
    };
    if (behaviour.kind !== 'drop') {
      this.box.add({ ...envelope, content });
      return undefined;
    }
    if (behaviour.keep) this.box.add({ ...envelope, content });
    this.hangUp(session);
    return new Promise(() => undefined);
  }

  private hangUp(session: SMTPServerSession): void {
    for (const connection of this.server.connections as Set<{ id: string; _socket: { destroy(): void } }>) {
      if (connection.id === session.id) connection._socket.destroy();
    }
  }
}
