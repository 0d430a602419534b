import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { seal } from '../../../platform/secrets/sealed.js';
import { endpointById, type EndpointRow } from '../queries/endpoints.query.js';
import { newSecret } from '../signature.js';

const BOTH_HOURS = 24;

@Injectable()
export class RotateSecret {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** For a day everything is signed with both secrets, so that the receiver can change over without a gap. Throws `not_found`. */
  async run(uow: UnitOfWork, id: string): Promise<EndpointRow & { secret: string }> {
    const secret = newSecret();
    const rotated = await uow.execute(
      `UPDATE webhook_endpoints SET previous_secret = secret, previous_until = app_now() + make_interval(hours => $4), secret = $3,
         version = version + 1
       WHERE practice_id = $1 AND id = $2 AND deleted_at IS NULL`,
      [uow.practiceId, id, seal(secret, this.config.sessionSecret), BOTH_HOURS],
    );
    if (rotated === 0) throw notFound();
    await audit(uow, { action: 'webhook_endpoint.secret_rotated', entity: 'webhook_endpoint', entityId: id });
    return { ...(await endpointById(uow, id))!, secret };
  }
}
