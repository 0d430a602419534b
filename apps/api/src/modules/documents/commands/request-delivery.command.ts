import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { Delivery } from '../delivery.js';
import type { DocumentRef } from '../document-kind.js';
import { insertEmail, mailAlreadyAsked, nextRound, type EmailToInsert } from './insert-email.js';
import { publish } from './publish.command.js';
import { checkedRecipients, recipientsKey } from './recipients.js';

export interface DeliveryRequest extends DocumentRef {
  channels: ReadonlyArray<'email' | 'portal'>;
  /** For email. The caller fills in the client's default when nobody was named. */
  to: readonly string[];
  /** As they leave: the caller has filled its template in. Plain text; the subject is one line. */
  subject: string;
  message: string;
  /** Sends once more to recipients who have it already. */
  resend?: boolean | undefined;
  /** What the mail shows as due: the balance of today, for what is paid; null shows none. */
  amountDueMinor: number | null;
  /** It reminds: it does not leave once the invoice owes nothing or the quote is answered. */
  onlyWhileOpen?: boolean;
}

export interface RequestedDelivery {
  /** The email's when one was asked for, else the publication's. */
  delivery: Delivery;
  /** False: it was there before, answer 200 instead of 202. */
  created: boolean;
}

const ROUNDS_TRIED_MAX = 20;
const SUBJECT_CHARS_MAX = 200;
const MESSAGE_CHARS_MAX = 5000;

/**
 * DOMAIN rule 27. Two requests for the same recipients are one mail: the unique index decides and the later one answers with the
 * earlier one's delivery. Each `resend` opens one round more; a caller who may repeat it by accident sends an Idempotency-Key,
 * without one two resends are two mails.
 */
@Injectable()
export class RequestDelivery {
  constructor(private readonly outbox: Outbox) {}

  async run(uow: UnitOfWork, request: DeliveryRequest): Promise<RequestedDelivery> {
    if (request.channels.length === 0) {
      throw new AppError('invalid_request', 'Say how to send it: email, portal or both.', {
        errors: [{ pointer: '/channels', detail: 'must name email, portal or both' }],
      });
    }
    const published = request.channels.includes('portal')
      ? await publish(uow, request.kind, request.documentId)
      : undefined;
    if (request.channels.includes('email')) return this.email(uow, request);
    return published!;
  }

  private async email(uow: UnitOfWork, request: DeliveryRequest): Promise<RequestedDelivery> {
    const to = checkedRecipients(request.to);
    const { subject, message } = checkedTexts(request);
    const email: EmailToInsert = { ...request, to, key: recipientsKey(to), subject, message };
    for (let tries = 0; tries < ROUNDS_TRIED_MAX; tries += 1) {
      const existing = request.resend ? undefined : await mailAlreadyAsked(uow, email);
      if (existing) return { delivery: existing, created: false };
      const delivery = await insertEmail(uow, email, request.resend ? await nextRound(uow, email) : 0);
      if (delivery) return this.queued(uow, request, delivery);
    }
    throw new AppError('busy', 'This document is being sent by many at once. Look at its deliveries and try again.', {
      headers: { 'Retry-After': '1' },
    });
  }

  private async queued(
    uow: UnitOfWork,
    { kind, documentId }: DocumentRef,
    delivery: Delivery,
  ): Promise<RequestedDelivery> {
    await this.outbox.add(uow, 'delivery.send_email', { deliveryId: delivery.id });
    await audit(uow, {
      action: `${kind}.send_requested`,
      entity: kind,
      entityId: documentId,
      after: { deliveryId: delivery.id, to: delivery.to },
    });
    return { delivery, created: true };
  }
}

/** A template may grow beyond the limits once its names are filled in. */
function checkedTexts({ subject, message }: DeliveryRequest): { subject: string; message: string } {
  const texts = { subject: subject.replace(/\s+/g, ' ').trim(), message: message.trim() };
  const problem = (pointer: string, max: number) =>
    new AppError('invalid_request', `${pointer.slice(1)}: 1 to ${max} characters.`, {
      errors: [{ pointer, detail: `must have 1 to ${max} characters` }],
    });
  if (texts.subject.length < 1 || texts.subject.length > SUBJECT_CHARS_MAX)
    throw problem('/subject', SUBJECT_CHARS_MAX);
  if (texts.message.length < 1 || texts.message.length > MESSAGE_CHARS_MAX)
    throw problem('/message', MESSAGE_CHARS_MAX);
  return texts;
}
