import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { seal } from '../../../platform/secrets/sealed.js';
import type { CreateEndpointDto } from '../http/webhook-endpoint.dto.js';
import { endpointById, type EndpointRow } from '../queries/endpoints.query.js';
import { newSecret } from '../signature.js';
import { checkedUrl } from './checked-url.js';

const ENDPOINTS_MAX = 20;

@Injectable()
export class CreateEndpoint {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The secret is in the answer and cannot be read again. Throws `invalid_request`, `conflict`. */
  async run(uow: UnitOfWork, input: CreateEndpointDto): Promise<EndpointRow & { secret: string }> {
    const url = checkedUrl(input.url, this.config.loopbackOnly);
    const secret = newSecret();
    const made = await uow.first<{ id: string }>(
      `INSERT INTO webhook_endpoints (practice_id, url, description, events, secret)
       SELECT $1, $2, $3, $4, $5
       WHERE (SELECT count(*) FROM webhook_endpoints WHERE practice_id = $1 AND deleted_at IS NULL) < $6 RETURNING id`,
      [
        uow.practiceId,
        url,
        input.description ?? '',
        [...new Set(input.events)].sort(),
        seal(secret, this.config.sessionSecret),
        ENDPOINTS_MAX,
      ],
    );
    if (!made)
      throw new AppError('conflict', `There are ${ENDPOINTS_MAX} endpoints already. Delete one that is not used.`);
    const created = (await endpointById(uow, made.id))!;
    await audit(uow, {
      action: 'webhook_endpoint.created',
      entity: 'webhook_endpoint',
      entityId: made.id,
      after: { url, events: created.events, description: created.description },
    });
    return { ...created, secret };
  }
}
