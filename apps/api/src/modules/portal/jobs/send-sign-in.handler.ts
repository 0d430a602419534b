import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { issueToken } from '../../../platform/auth/tokens.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import {
  HandlesJobs,
  PermanentFailure,
  type JobContext,
  type JobHandler,
} from '../../../platform/outbox/job-handler.js';
import { signInMail, SIGN_IN_MINUTES, type ContactToMail } from './sign-in-mail.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({ contactIds: z.array(z.uuid()).min(1), browserHash: hash, codeHash: hash });
type Payload = z.infer<typeof schema>;

/** So many mails within ten minutes and no more, however often somebody asks for this address. */
const MAILS_MAX = 5;

/** Mails single-use links for the portal, one for each client of the practice that the address belongs to. */
@Injectable()
@HandlesJobs()
export class SendSignInHandler implements JobHandler<Payload> {
  readonly kind = 'portal.send_sign_in';
  readonly lane = 'mail';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(payload: Payload, { practiceId, outboxId }: JobContext): Promise<void> {
    const contacts = await this.database.transaction({ kind: 'system', practiceId }, (uow) =>
      this.issueLinks(uow, payload),
    );
    if (contacts.length === 0) return;
    const outcome = await this.mailer.send({
      messageId: this.mailer.messageIdFor(outboxId),
      ...signInMail(contacts),
    });
    if (outcome.state === 'permanent') throw new PermanentFailure(outcome.reason);
    if (outcome.state === 'temporary') throw new Error(outcome.reason);
  }

  /** Only the hashes of links are kept, so a try that is repeated mails links of its own. */
  private async issueLinks(uow: UnitOfWork, payload: Payload): Promise<ContactToMail[]> {
    const contacts = await uow.query<Omit<ContactToMail, 'url'> & { id: string }>(
      `SELECT c.id, c.name, c.email, k.name AS "clientName", p.name AS "practiceName", p.email AS "practiceEmail"
       FROM client_contacts c
       JOIN clients k ON k.practice_id = c.practice_id AND k.id = c.client_id AND k.status <> 'archived'
       JOIN practices p ON p.practice_id = c.practice_id
       WHERE c.practice_id = $1 AND c.id = ANY ($2::uuid[]) AND c.portal_access AND c.email IS NOT NULL
         AND (SELECT count(*) FROM portal_sign_ins s WHERE s.practice_id = $1 AND s.contact_id = c.id
              AND s.created_at > app_now() - make_interval(mins => $3)) < $4
       ORDER BY lower(k.name), c.id`,
      [uow.practiceId, payload.contactIds, SIGN_IN_MINUTES, MAILS_MAX],
    );
    const issued = contacts.map((contact) => ({ ...contact, ...issueToken(uow.practiceId) }));
    await uow.execute(
      `INSERT INTO portal_sign_ins (practice_id, contact_id, token_hash, browser_hash, code_hash, expires_at)
       SELECT $1, contact_id, token_hash, decode($4, 'hex'), decode($5, 'hex'), app_now() + make_interval(mins => $6)
       FROM unnest($2::uuid[], $3::bytea[]) AS link (contact_id, token_hash)`,
      [
        uow.practiceId,
        issued.map(({ id }) => id),
        issued.map(({ hash: tokenHash }) => tokenHash),
        payload.browserHash,
        payload.codeHash,
        SIGN_IN_MINUTES,
      ],
    );
    return issued.map(({ token, ...contact }) => ({ ...contact, url: `${this.config.portalUrl}/enter/${token}` }));
  }
}
