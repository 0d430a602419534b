export const CHANNELS = ['email', 'portal', 'download'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Email: queued → sending → sent, failed or unknown (DOMAIN rule 27). The portal and downloads are `sent` at once. */
export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'failed', 'unknown'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface Delivery {
  id: string;
  channel: Channel;
  to: string[];
  state: DeliveryState;
  subject: string | null;
  message: string | null;
  /** Why it failed, is unknown, waits for another try, or did not reach one of several recipients. */
  error: string | null;
  attempts: number;
  createdAt: Date;
  settledAt: Date | null;
}

export const DELIVERY_COLUMNS = `id, channel, recipients AS "to", state, subject, message, error, attempts,
  created_at AS "createdAt", settled_at AS "settledAt"`;
