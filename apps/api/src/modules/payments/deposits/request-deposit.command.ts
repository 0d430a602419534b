import { dueDate as addTerms } from '@atlasos/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { FreezePrint, revokeLinks, takeNumber, unpublish } from '../../documents/index.js';
import { lockEngagement } from '../../engagements/index.js';
import { parties, printedParties } from '../../invoicing/index.js';
import { depositOf } from './deposit-of.query.js';
import { depositRequestDocument } from './deposit-request-document.js';
import { depositRequestRow } from './deposit-request-row.js';

const PATTERN = 'DEP-{YYYY}-{0000}';

export interface RequestDeposit {
  engagementId: string;
  /** Absent: all of what was agreed and is not asked for yet. */
  amountMinor?: number;
  /** Absent: today and the payment days of the engagement. */
  dueDate?: string;
}

const refuse = (field: string, detail: string) =>
  new AppError('invalid_request', detail, { errors: [{ pointer: `/${field}`, detail }] });

/** Asks for the deposit that an engagement agreed on; in one request or several, together never more than that (DOMAIN rule 40). */
@Injectable()
export class RequestDepositCommand {
  constructor(private readonly freezePrint: FreezePrint) {}

  /** Answers the id of the request. Throws `not_found`, `engagement_closed`, `deposit_requested`, `invalid_request`. */
  async run(uow: UnitOfWork, input: RequestDeposit): Promise<string> {
    const { engagementId } = input;
    const engagement = await lockEngagement(uow, engagementId);
    if (!engagement) throw notFound();
    if (engagement.closedOn !== null)
      throw new AppError('engagement_closed', 'This engagement has ended. Go on with it to ask for a deposit.');
    const { toRequestMinor, agreedMinor } = await depositOf(uow, engagementId);
    if (agreedMinor === null)
      throw refuse('amountMinor', 'No deposit is agreed for this engagement. Put it into its terms first.');
    if (toRequestMinor === 0)
      throw new AppError('deposit_requested', 'The whole deposit is asked for. Withdraw a request to ask anew.');
    const { amountMinor = toRequestMinor } = input;
    if (amountMinor > toRequestMinor)
      throw refuse('amountMinor', 'This is more than was agreed and is not asked for yet.');
    return this.insert(uow, engagement, { amountMinor, dueDate: input.dueDate });
  }

  private async insert(
    uow: UnitOfWork,
    engagement: { id: string; title: string; clientId: string; paymentTermsDays: number | null },
    { amountMinor, dueDate: wanted }: { amountMinor: number; dueDate: string | undefined },
  ): Promise<string> {
    const { id: engagementId, clientId } = engagement;
    const id = uuidv7();
    const issueDate = uow.today;
    const dueDate = wanted ?? addTerms(issueDate, engagement.paymentTermsDays ?? (await termsDays(uow, clientId)));
    if (dueDate < issueDate) throw refuse('dueDate', 'It cannot be due before today.');
    const both = await parties(uow, clientId);
    const { currency, locale, vatRegistered } = uow.practice;
    const number = await takeNumber(uow, { kind: 'deposit_request', pattern: PATTERN, issueDate });
    await uow.execute(
      `INSERT INTO deposit_requests (practice_id, id, engagement_id, client_id, number, issue_date, due_date, amount_minor, currency)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [uow.practiceId, id, engagementId, clientId, number, issueDate, dueDate, amountMinor, currency],
    );
    const data = depositRequestDocument({
      documentId: id,
      createdAt: uow.now.toISOString(),
      number,
      issueDate,
      dueDate,
      locale,
      currency,
      ...printedParties(uow, both),
      engagementTitle: engagement.title,
      amountMinor,
      vatRegistered,
    });
    await this.freezePrint.run(uow, { kind: 'deposit_request', documentId: id, clientId, number, data });
    await audit(uow, {
      action: 'deposit.requested',
      entity: 'engagement',
      entityId: engagementId,
      after: { depositRequestId: id, number, issueDate, dueDate, amountMinor },
    });
    return id;
  }
}

async function termsDays(uow: UnitOfWork, clientId: string): Promise<number> {
  const row = await uow.first<{ days: number }>(
    `SELECT coalesce(c.payment_terms_days, p.payment_terms_days) AS days
     FROM clients c JOIN practices p ON p.practice_id = c.practice_id WHERE c.practice_id = $1 AND c.id = $2`,
    [uow.practiceId, clientId],
  );
  return row!.days;
}

/** Takes a request back: it counts no more, and no link opens it. Once more changes nothing. Throws `not_found`. */
export async function withdrawDepositRequest(uow: UnitOfWork, id: string): Promise<void> {
  const { engagementId, number, amountMinor } = await depositRequestRow(uow, id);
  const withdrawn = await uow.execute(
    `UPDATE deposit_requests SET withdrawn_at = app_now() WHERE practice_id = $1 AND id = $2 AND withdrawn_at IS NULL`,
    [uow.practiceId, id],
  );
  if (withdrawn === 0) return;
  await unpublish(uow, 'deposit_request', id);
  await revokeLinks(uow, { kind: 'deposit_request', documentId: id });
  await audit(uow, {
    action: 'deposit.request_withdrawn',
    entity: 'engagement',
    entityId: engagementId,
    before: { depositRequestId: id, number, amountMinor },
  });
}
