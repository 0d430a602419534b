import { Inject, Injectable, Optional } from '@nestjs/common';
import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { CONFIG, type Config } from '../config/config.js';
import { mayConnect, readTarget } from './target.js';

export const OUT_LIMITS = Symbol('OUT_LIMITS');
const LIMITS = { timeoutMs: 10_000, bytesMax: 65_536 };

export interface OutRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export type OutAnswer = { durationMs: number } & (
  { state: 'answered'; status: number; body: string } | { state: 'failed'; reason: string }
);

type Resolve = (host: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;

const byDns: Resolve = (host, done) => resolve(host, { all: true }, done);

/**
 * The one way out to other people's servers: public addresses only, checked when the connection is made, no redirects, at most
 * 10 s in all, and 64 kB read. Never throws: what went wrong is an answer, too.
 */
@Injectable()
export class HttpOut {
  private readonly loopbackToo: boolean;

  constructor(
    @Inject(CONFIG) { loopbackOnly }: Pick<Config, 'loopbackOnly'>,
    @Optional() @Inject(OUT_LIMITS) private readonly limits = LIMITS,
    @Optional() private readonly resolveHost: Resolve = byDns,
  ) {
    this.loopbackToo = loopbackOnly;
  }

  async post(request: OutRequest): Promise<OutAnswer> {
    const began = performance.now();
    const signal = AbortSignal.timeout(this.limits.timeoutMs);
    const outcome = await this.ask(request, signal).catch((error: unknown) => ({
      state: 'failed' as const,
      reason: signal.aborted ? `No whole answer within ${this.limits.timeoutMs / 1000} seconds.` : inWords(error),
    }));
    return { ...outcome, durationMs: Math.round(performance.now() - began) };
  }

  private async ask({ url: text, headers, body }: OutRequest, signal: AbortSignal) {
    const target = readTarget(text, this.loopbackToo);
    if (!target.ok) return { state: 'failed' as const, reason: `The address ${target.reason}.` };
    const { url } = target;
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const send = url.protocol === 'https:' ? overHttps : overHttp;
      const options = {
        method: 'POST',
        headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
        agent: false as const,
        lookup: this.checkedLookup,
        signal,
      };
      send(url, options, done).on('error', fail).end(body);
    });
    return { state: 'answered' as const, status: answer.statusCode ?? 0, body: await this.read(answer) };
  }

  /** As much as is wanted; the rest is not waited for. */
  private async read(answer: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= this.limits.bytesMax) break;
    }
    return Buffer.concat(chunks).subarray(0, this.limits.bytesMax).toString('utf8');
  }

  /** One name, one answer of the DNS, checked and connected to: what it says a moment later plays no part. */
  private readonly checkedLookup: LookupFunction = (host, options, done) =>
    this.resolveHost(host, (error, addresses) => {
      const refused = addresses?.find(({ address }) => !mayConnect(address, this.loopbackToo));
      if (error) return done(error, '', 0);
      if (refused || addresses.length === 0) return done(new Error('The name leads to no public address.'), '', 0);
      if (options.all) return done(null, addresses);
      done(null, addresses[0]!.address, addresses[0]!.family);
    });
}

function inWords(error: unknown): string {
  const { code, message } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The name is not known.';
  if (code === 'ECONNREFUSED') return 'Nobody answers at this address.';
  if (code === 'ECONNRESET') return 'The connection was broken off.';
  return message || 'The request failed.';
}
