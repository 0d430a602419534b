import type { components } from './schema.generated.js';

export type WebhookEventName = components['schemas']['WebhookDeliveryResponse']['event'];

/** What stands in the body of a webhook. */
export interface WebhookMessage {
  /** The same in every repeat: keep those that you have dealt with. */
  id: string;
  /** Ignore those that you do not know; there will be more. */
  type: WebhookEventName | (string & {});
  timestamp: string;
  objectId: string;
  /** Counts the events of one object: an older one that comes late has a lower number. */
  sequence: number;
  data: Record<string, unknown>;
}

interface Received {
  /** As they came; names in lower case, as Node and `Headers` give them. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes as they came, before anybody parsed them. */
  body: string;
  /** `whsec_…`, shown when the endpoint was made. While a new one takes over, both. */
  secrets: readonly string[];
  now?: Date;
}

/** Older or newer than this is a replay, or a clock that is wrong. */
const TOLERANCE_SECONDS = 300;

export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

/** Checks signature and time of what an endpoint received (Standard Webhooks). Throws `WebhookRefused`: answer 400 and do nothing. */
export async function verifyWebhook({ headers, body, secrets, now = new Date() }: Received): Promise<WebhookMessage> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const seconds = Number(timestamp);
  if (!Number.isInteger(seconds)) throw new WebhookRefused('The webhook says no time.');
  if (Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE_SECONDS)
    throw new WebhookRefused('The webhook is too old, or the clock of this machine is wrong.');
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const given = headerOf(headers, 'webhook-signature')
    .split(' ')
    .flatMap((signature) => (signature.startsWith('v1,') ? [fromBase64(signature.slice(3))] : []));
  for (const secret of secrets) {
    const key = await importKey(secret);
    for (const signature of given)
      if (signature && (await crypto.subtle.verify('HMAC', key, signature, signed)))
        return JSON.parse(body) as WebhookMessage;
  }
  throw new WebhookRefused('The signature of the webhook is not ours.');
}

function headerOf(headers: Received['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string') throw new WebhookRefused(`The webhook has no ${name}.`);
  return value;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function importKey(secret: string) {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''));
  if (!bytes) throw new TypeError('The secret of an endpoint looks like whsec_ and base64.');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}
