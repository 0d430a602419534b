import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PatchEndpointDto } from '../http/webhook-endpoint.dto.js';
import { endpointById, type EndpointRow } from '../queries/endpoints.query.js';
import { checkedUrl } from './checked-url.js';

@Injectable()
export class ChangeEndpoint {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Switching it on again begins anew, without its past failures. Throws `stale_version`, `not_found`, `invalid_request`. */
  async run(uow: UnitOfWork, id: string, version: number, patch: PatchEndpointDto): Promise<EndpointRow> {
    const before = asRead(await endpointById(uow, id, 'FOR UPDATE'), version);
    const url = patch.url === undefined ? before.url : checkedUrl(patch.url, this.config.loopbackOnly);
    const enabled = patch.enabled ?? before.enabled;
    await uow.execute(
      `UPDATE webhook_endpoints SET url = $3, description = $4, events = $5, enabled = $6::boolean,
         disabled_reason = CASE WHEN NOT $6::boolean THEN coalesce(disabled_reason, 'by_you') END,
         failures = CASE WHEN $6::boolean AND NOT enabled OR url <> $3 THEN 0 ELSE failures END,
         rests_until = CASE WHEN $6::boolean AND NOT enabled OR url <> $3 THEN NULL ELSE rests_until END,
         version = version + 1
       WHERE practice_id = $1 AND id = $2`,
      [
        uow.practiceId,
        id,
        url,
        patch.description ?? before.description,
        patch.events ? [...new Set(patch.events)].sort() : before.events,
        enabled,
      ],
    );
    const after = (await endpointById(uow, id))!;
    await audit(uow, {
      action: 'webhook_endpoint.changed',
      entity: 'webhook_endpoint',
      entityId: id,
      ...changed(before, after),
    });
    return after;
  }
}
