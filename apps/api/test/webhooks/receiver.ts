import { EventEmitter, once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Act = (request: Received, response: ServerResponse) => void;

export const answer =
  (status: number, body = '', headers: Record<string, string> = {}): Act =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** Breaks the connection off without an answer. */
export const breakOff: Act = (_, response) => void response.socket?.destroy();

/** Takes the request and never says anything. */
export const silent: Act = () => undefined;

/** A body without an end. */
export const endless: Act = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  const write = (): void => {
    while (response.write('x'.repeat(16_384)));
    response.once('drain', write);
  };
  write();
};

/** Sends a byte a time and never ends. */
export const trickle: Act = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(timer));
};

/** Somebody else's server, which does what the test says. */
export class Receiver {
  readonly received: Received[] = [];
  act: Act = answer(200, 'ok');
  private readonly events = new EventEmitter();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.take(request, response));
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver(createServer());
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hooks`;
  }

  async whenReceived(count: number): Promise<void> {
    while (this.received.length < count) await once(this.events, 'received', { signal: AbortSignal.timeout(30_000) });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = { path: request.url ?? '', headers: request.headers, body: await text(request) };
    this.received.push(received);
    this.events.emit('received');
    this.act(received, response);
  }
}
