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
import { claimDelivery, claimNext, nextOf, type ClaimedDelivery } from './claim-delivery.js';
import { settleDelivery } from './settle-delivery.js';

const schema = z.object({ deliveryId: z.uuid() });

/** How long one job goes on with what waits for its endpoint before others have their turn. */
const GOES_ON_MS = 5_000;

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
    const goesOnUntil = Date.now() + GOES_ON_MS;
    let claimed = await this.database.transaction(actor, (uow) => claimDelivery(uow, deliveryId));
    while (claimed) {
      const { delaySeconds, next } = await this.deliver(actor, claimed, goesOnUntil);
      if (delaySeconds !== undefined && claimed.id === deliveryId)
        throw new TryAgainLater(delaySeconds, 'The endpoint did not take it.');
      claimed = next;
    }
  }

  /**
   * Sends one and settles it. While the endpoint takes them, the next one follows in its place, or in a job of its own when it is the
   * turn of others.
   */
  private async deliver(
    actor: Actor,
    claimed: ClaimedDelivery,
    goesOnUntil: number,
  ): Promise<{ delaySeconds?: number | undefined; next?: ClaimedDelivery | undefined }> {
    const request = this.requestOf(claimed);
    const answer = await this.out.post(request);
    return this.database.transaction(actor, async (uow) => {
      const { isTaken, delaySeconds } = await settleDelivery(uow, this.outbox, claimed, request, answer);
      if (!isTaken) return { delaySeconds };
      if (Date.now() < goesOnUntil) return { next: await claimNext(uow, claimed.endpointId) };
      const waiting = await nextOf(uow, claimed.endpointId);
      if (waiting !== undefined) await this.outbox.add(uow, 'webhook.deliver', { deliveryId: waiting });
      return {};
    });
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
