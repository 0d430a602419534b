import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/database/actor.js';
import { Database } from '../../platform/database/database.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HttpAnswer } from '../../platform/http/http-answer.js';
import { idempotentCall, remember, replay } from '../../platform/idempotency/idempotency.js';

/** A POST of a contact who is signed in. */
export interface ContactCall {
  actor: Actor;
  request: FastifyRequest;
}

/**
 * Does what a contact may cause and has no rights for: in a transaction of the system, with the contact in the log. Find out first,
 * in the contact's own transaction, whether it may (docs/adr/0007). A repeat with the same Idempotency-Key answers what the first did.
 */
@Injectable()
export class OnBehalf {
  constructor(private readonly database: Database) {}

  run(
    { actor, request }: ContactCall,
    work: (uow: UnitOfWork) => Promise<object>,
    headers: Record<string, string>,
  ): Promise<HttpAnswer> {
    const call = idempotentCall(request);
    const { practiceId, id = '' } = actor;
    return this.database.transaction(
      { kind: 'system', practiceId, contactId: id },
      async (uow) => {
        const before = call && (await replay(uow, call));
        if (before) return before;
        const body = await work(uow);
        if (call) await remember(uow, call, 200, body);
        return new HttpAnswer(200, body, headers);
      },
      { requestId: String(request.id) },
    );
  }
}
