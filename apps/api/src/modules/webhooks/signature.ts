import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const KEY_BYTES = 24;

export const newSecret = (): string => PREFIX + randomBytes(KEY_BYTES).toString('base64');

interface Message {
  id: string;
  /** Seconds since 1970, as sent in `webhook-timestamp`. */
  timestamp: number;
  body: string;
}

/** Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`; one signature for each secret that is valid. */
export function sign({ id, timestamp, body }: Message, secrets: readonly string[]): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' ');
}
