import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { JobKind } from '../../../platform/outbox/job-kinds.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { bindingOf, browserHash, codeHash, type BrowserBinding } from '../sign-in/browser-binding.js';
import { inEvenTime } from '../sign-in/even-time.js';

const SEND: JobKind = 'portal.send_sign_in';

/** Asks the worker for one mail of each practice that knows the address. Answers the same, and in the same time, for every address. */
@Injectable()
export class AskForSignIn {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(email: string, browser: string | undefined, requestId: string): Promise<BrowserBinding> {
    const binding = bindingOf(browser, this.config.sessionSecret);
    const bound = {
      browserHash: browserHash(binding.browser).toString('hex'),
      codeHash: codeHash(binding.code, this.config.sessionSecret).toString('hex'),
    };
    return inEvenTime(async () => {
      await this.database.acrossPractices(
        `INSERT INTO outbox (practice_id, kind, payload, request_id)
         SELECT c.practice_id, $2, $3::jsonb || jsonb_build_object('contactIds', jsonb_agg(c.id ORDER BY c.id)), $4
         FROM client_contacts c JOIN clients k ON k.practice_id = c.practice_id AND k.id = c.client_id
         WHERE lower(c.email) = lower($1) AND c.portal_access AND k.status <> 'archived'
         GROUP BY c.practice_id`,
        [email, SEND, JSON.stringify(bound), requestId],
      );
      this.outbox.wake();
      return binding;
    });
  }
}
