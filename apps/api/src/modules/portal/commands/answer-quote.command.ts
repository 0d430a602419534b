import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { HttpAnswer } from '../../../platform/http/http-answer.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { PdfOnRequest, printOf, type StoredPdf } from '../../documents/index.js';
import { DecideQuote } from '../../quotes/index.js';
import { PRIVATE } from '../http/portal-answers.js';
import { presentPortalQuote } from '../http/portal-quote.presenter.js';
import { OnBehalf, type ContactCall } from '../on-behalf.js';
import { portalQuote } from '../queries/portal-quote.query.js';

/** What a contact who is signed in says to an offer of its client. Both throw as `DecideQuote` does. */
@Injectable()
export class AnswerQuote {
  constructor(
    private readonly database: Database,
    private readonly pdfOnRequest: PdfOnRequest,
    private readonly decideQuote: DecideQuote,
    private readonly onBehalf: OnBehalf,
  ) {}

  async accept(call: ContactCall, id: string, said: { name: string; optionalLineIds: string[] }): Promise<HttpAnswer> {
    const { actor, request } = call;
    await this.seen(actor, id);
    await this.pdfOnRequest.run({ kind: 'system', practiceId: actor.practiceId }, { kind: 'quote', documentId: id });
    const decider = { address: request.ip, contactId: actor.id!, onClientsWord: false };
    return this.onBehalf.run(
      call,
      async (uow) => {
        await this.decideQuote.accept(uow, id, { ...said, ...decider });
        return presentPortalQuote(await portalQuote(uow, id));
      },
      PRIVATE,
    );
  }

  async decline(call: ContactCall, id: string, reason: string): Promise<HttpAnswer> {
    const { actor, request } = call;
    const name = await this.seen(actor, id);
    const decider = { address: request.ip, contactId: actor.id!, onClientsWord: false };
    return this.onBehalf.run(
      call,
      async (uow) => {
        await this.decideQuote.decline(uow, id, { name, reason, ...decider });
        return presentPortalQuote(await portalQuote(uow, id));
      },
      PRIVATE,
    );
  }

  /** What says who accepted what; drawn now if the worker was not there yet, because one wants it right after accepting. */
  async certificate(actor: Actor, id: string): Promise<StoredPdf> {
    const ref = { kind: 'certificate', documentId: id } as const;
    await this.database.transaction(actor, (uow) => printOf(uow, ref.kind, id), { readOnly: true });
    return this.pdfOnRequest.run({ kind: 'system', practiceId: actor.practiceId }, ref);
  }

  /** The name of the contact, once it is clear that the quote is there for it. Throws `not_found`. */
  private async seen(actor: Actor, id: string): Promise<string> {
    const row = await this.database.transaction(
      actor,
      (uow) =>
        uow.first<{ name: string }>(
          `SELECT c.name FROM quotes q JOIN client_contacts c ON c.practice_id = q.practice_id AND c.id = app_contact_id()
           WHERE q.practice_id = $1 AND q.id = $2`,
          [uow.practiceId, id],
        ),
      { readOnly: true },
    );
    if (!row) throw notFound();
    return row.name;
  }
}
