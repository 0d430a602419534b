import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import { HttpOut, type OutRequest } from '../../../platform/http-out/http-out.js';
import { HandlesJobs, TryAgainLater, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { unseal } from '../../../platform/secrets/sealed.js';
import { sign } from '../signature.js';
import { claimDelivery, type ClaimedDelivery } from './claim-delivery.js';
import { settleDelivery } from './settle-delivery.js';

const schema = z.object({ deliveryId: z.uuid() });

/** Sends one delivery: claimed in one transaction, sent outside of any, settled in another. What it may do further says its row. */
@Injectable()
@HandlesJobs()
export class DeliverHandler implements JobHandler<z.infer<typeof schema>> {
  readonly kind = 'webhook.deliver';
  readonly lane = 'webhooks';
  readonly schema = schema;
  /** Days decide, not tries. */
  readonly attemptsMax = 1_000_000;

  constructor(
    private readonly database: Database,
    private readonly out: HttpOut,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ deliveryId }: z.infer<typeof schema>, { practiceId }: JobContext): Promise<void> {
    const actor: Actor = { kind: 'system', practiceId };
    const claimed = await this.database.transaction(actor, (uow) => claimDelivery(uow, deliveryId));
    if (!claimed) return;
    const request = this.requestOf(claimed);
    const answer = await this.out.post(request);
    const seconds = await this.database.transaction(actor, (uow) =>
      settleDelivery(uow, this.outbox, deliveryId, claimed, request, answer),
    );
    if (seconds !== undefined) throw new TryAgainLater(seconds, 'The endpoint did not take it.');
  }

  private requestOf({ url, secret, previousSecret, ...message }: ClaimedDelivery): OutRequest {
    const id = `msg_${message.eventId}`;
    const body = JSON.stringify({
      id,
      type: message.event,
      timestamp: message.createdAt,
      objectId: message.objectId,
      sequence: message.sequence,
      data: message.data,
    });
    const timestamp = Math.floor(Date.now() / 1000);
    const secrets = [secret, ...(previousSecret ? [previousSecret] : [])];
    const opened = secrets.map((sealed) => unseal(sealed, this.config.sessionSecret));
    return {
      url,
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'AtlasOS-Webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': sign({ id, timestamp, body }, opened),
      },
      body,
    };
  }
}
