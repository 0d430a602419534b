/** Listens for webhooks, checks their signatures and says who has paid. */
import { verifyWebhook, WebhookRefused, type WebhookMessage } from '@atlasos/api-client';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const { WEBHOOK_SECRETS = '', PORT = '8080', SEEN_FILE = 'webhooks-seen.txt' } = process.env;
const secrets = WEBHOOK_SECRETS.split(',').filter(Boolean);
if (secrets.length === 0) throw new Error('WEBHOOK_SECRETS: whsec_…, or both with a comma while one takes over.');

const BODY_BYTES_MAX = 1_000_000;

/** At least once means: now and then twice. What was dealt with is remembered, over a restart too. */
const seen = new Set(existsSync(SEEN_FILE) ? readFileSync(SEEN_FILE, 'utf8').split('\n') : []);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw new WebhookRefused('Too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function handle({ type, objectId, sequence, data }: WebhookMessage): void {
  const amount = (minor: unknown) => `${String(data['currency'])} ${(Number(minor) / 100).toFixed(2)}`;
  if (type === 'invoice.paid')
    console.log(`Paid: invoice ${objectId}, ${amount(data['paidMinor'])} (event ${sequence})`);
  else if (type === 'payment.reversed') console.log(`Bounced: payment ${objectId}, ${amount(data['amountMinor'])}`);
  else console.log(`Nothing to do for ${type}`);
}

const server = createServer((request, response) => {
  const answer = (status: number, text = '') => response.writeHead(status).end(text);
  if (request.method !== 'POST') return void answer(405);
  bodyOf(request)
    .then((body) => verifyWebhook({ headers: request.headers, body, secrets }))
    .then((message) => {
      if (!seen.has(message.id)) {
        handle(message);
        seen.add(message.id);
        appendFileSync(SEEN_FILE, `${message.id}\n`);
      }
      // Within ten seconds: what takes longer goes into a queue first.
      answer(204);
    })
    .catch((error: unknown) => {
      const isRefused = error instanceof WebhookRefused;
      console.error(isRefused ? `Refused: ${error.message}` : error);
      // 500: AtlasOS tries again for three days.
      answer(isRefused ? 400 : 500);
    });
});
server.listen(Number(PORT), () => console.log(`Listening on port ${(server.address() as AddressInfo).port}`));
