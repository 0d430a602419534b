import { DATE_MIN } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { setRate } from '../../rates/index.js';
import { billingTerms, type BillingGiven } from '../billing-terms.js';
import { assertServices } from '../persistence/assert-services.js';
import { engagementById, type EngagementRow } from '../persistence/engagement-row.js';
import { tellOfEngagement } from './tell-of-engagement.js';
import { insertEngagement } from '../persistence/save-terms.js';

export interface CreateEngagement {
  clientId: string;
  title: string;
  billing: BillingGiven;
  notes?: string;
  /** The quote that it comes from; only `quotes` says so. */
  quoteId?: string;
}

async function assertOpenClient(uow: UnitOfWork, clientId: string): Promise<void> {
  const client = await uow.first<{ status: string }>(`SELECT status FROM clients WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    clientId,
  ]);
  if (!client) throw notFound();
  if (client.status === 'archived')
    throw new AppError('client_archived', 'This client is archived. Make it active again to work for it.');
}

/** Throws `not_found`, `client_archived`, `invalid_request`, `invalid_argument`. */
export async function createEngagement(uow: UnitOfWork, input: CreateEngagement): Promise<EngagementRow> {
  const { clientId, title, notes = '', quoteId = null } = input;
  await assertOpenClient(uow, clientId);
  const terms = billingTerms(input.billing);
  const id = uuidv7();
  await insertEngagement(uow, { id, clientId, title, notes, quoteId, terms });
  const { hourlyRateMinor, rates = [] } = input.billing;
  await assertServices(uow, rates);
  // Agreed for all of its work, whenever that was done.
  const agreed = { clientId, engagementId: id, effectiveFrom: terms.startDate ?? DATE_MIN };
  if (hourlyRateMinor != null) await setRate(uow, { ...agreed, hourlyRateMinor });
  for (const rate of rates) await setRate(uow, { ...agreed, ...rate });
  await audit(uow, {
    action: 'engagement.created',
    entity: 'engagement',
    entityId: id,
    after: { clientId, title, notes, quoteId, ...terms, hourlyRateMinor, rates },
  });
  const engagement = (await engagementById(uow, id))!;
  await tellOfEngagement(uow, 'engagement.created', engagement);
  return engagement;
}
