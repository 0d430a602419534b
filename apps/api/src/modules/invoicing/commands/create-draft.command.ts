import type { Grouping } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import * as disbursements from '../../disbursements/index.js';
import * as time from '../../time/index.js';
import type { DraftContent } from '../draft/draft.js';
import { placeDisbursements } from '../draft/place-disbursements.js';
import { placeDues } from '../draft/place-dues.js';
import { placeEntries } from '../draft/place-entries.js';
import { invoiceRow } from '../persistence/invoice-row.js';
import { saveDraft, type SavedDraft } from './change-draft.js';
import { claimDues, unbilledDues } from './claim-dues.js';
import { claimDisbursements, claimTime } from './claim-work.js';
import { withinCaps } from './within-caps.js';

export interface CreateDraft {
  clientId: string;
  /** Work after this day stays in WIP; today when absent. */
  upTo?: string;
  /** Only these, where either is given. */
  timeEntryIds?: string[];
  disbursementIds?: string[];
}

/** The lock makes two invoices for one client wait: the second finds what the first left. */
async function lockClient(uow: UnitOfWork, clientId: string): Promise<{ grouping: Grouping }> {
  const client = await uow.first<{ status: string; grouping: Grouping }>(
    `SELECT c.status, coalesce((SELECT i.grouping FROM invoices i WHERE i.practice_id = $1 AND i.client_id = $2 AND i.opening_total_minor IS NULL ORDER BY i.id DESC LIMIT 1),
       c.invoice_grouping, 'entry') AS grouping
     FROM clients c WHERE c.practice_id = $1 AND c.id = $2 FOR NO KEY UPDATE OF c`,
    [uow.practiceId, clientId],
  );
  if (!client) throw notFound();
  if (client.status === 'archived')
    throw new AppError('client_archived', 'This client is archived. Make it active again to invoice it.');
  return client;
}

/**
 * A draft with all of the client's unbilled, not deferred work up to a day, capped work up to its cap, and with what its
 * engagements make due; or with the pieces that were named and nothing else. It may be empty (DOMAIN rule 20).
 * The same number of statements for ten entries and for a thousand. Throws `not_found`, `client_archived`, `already_claimed`.
 */
export async function createDraft(uow: UnitOfWork, input: CreateDraft): Promise<SavedDraft> {
  const { clientId } = input;
  const upTo = input.upTo ?? uow.today;
  const { grouping } = await lockClient(uow, clientId);
  const invoiceId = uuidv7();
  await uow.execute(
    `INSERT INTO invoices (practice_id, id, client_id, up_to, grouping, currency, version) VALUES ($1, $2, $3, $4, $5, $6, 0)`,
    [uow.practiceId, invoiceId, clientId, upTo, grouping, uow.practice.currency],
  );
  const row = await invoiceRow(uow, invoiceId, { lock: false });
  const work = await workFor(uow, input, upTo);
  const empty: DraftContent = { grouping, discount: null, lineTexts: {}, lines: [], claims: [] };
  const withTime = placeEntries(empty, await claimTime(uow, { invoiceId, clientId, ids: work.timeEntryIds }));
  const due = placeDues(withTime, work.dues);
  const content = placeDisbursements(
    due.draft,
    await claimDisbursements(uow, { invoiceId, clientId, ids: work.disbursementIds }),
  );
  const saved = await saveDraft(uow, row, empty, content);
  await claimDues(uow, invoiceId, due.placed);
  await audit(uow, {
    action: 'invoice.drafted',
    entity: 'invoice',
    entityId: invoiceId,
    after: { clientId, upTo, pieces: content.claims.length, totalMinor: saved.row.totalMinor },
  });
  return saved;
}

/** What the draft begins with: the pieces that were named, above a cap by decision; or all that is free and due. */
async function workFor(uow: UnitOfWork, { clientId, timeEntryIds, disbursementIds }: CreateDraft, upTo: string) {
  if (timeEntryIds || disbursementIds)
    return { timeEntryIds: timeEntryIds ?? [], disbursementIds: disbursementIds ?? [], dues: [] };
  const entries = await time.listBillable(uow, { clientId, upTo });
  const costs = await disbursements.listBillable(uow, { clientId, upTo });
  return {
    timeEntryIds: await withinCaps(uow, entries),
    disbursementIds: costs.map(({ id }) => id),
    dues: await unbilledDues(uow, { clientId, upTo }),
  };
}
