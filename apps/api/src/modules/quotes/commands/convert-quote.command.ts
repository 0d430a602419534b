import { proposedBilling, type BillingKind, type ProposedBilling } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { activateProspect } from '../../clients/index.js';
import { createEngagement, engagementOfQuote, type BillingGiven, type EngagementRow } from '../../engagements/index.js';
import { createTasks } from '../../tasks/index.js';
import { announce } from '../../webhooks/index.js';
import { decisionOf } from '../persistence/quote-decision.js';
import { linesOf, ruleLine, type StoredLine } from '../persistence/quote-lines.js';
import { quoteRow, type QuoteRow } from '../persistence/quote-row.js';
import { setStatus } from './set-status.js';

export interface ConvertQuote {
  /** What is left out comes from the quote. */
  billing?: BillingGiven;
  title?: string;
  /** A task for each accepted line of work that names a service. */
  createTasks?: boolean;
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').trim().slice(0, 200);

/** The lines that were accepted: all that are not optional, and the chosen ones. */
async function acceptedLines(uow: UnitOfWork, quoteId: string): Promise<StoredLine[]> {
  const chosen = new Set((await decisionOf(uow, quoteId))?.optionalLineIds ?? []);
  return (await linesOf(uow, quoteId)).filter((line) => !line.optional || chosen.has(line.id));
}

/** What was said, over what the quote proposes; fee and cap only where the kind has one. */
function billingOf(proposed: ProposedBilling, given: BillingGiven, row: QuoteRow): BillingGiven {
  const kind: BillingKind = given.kind ?? proposed.kind;
  const workMinor = proposed.workMinor > 0 ? proposed.workMinor : null;
  return {
    hoursBudgetMinutes: proposed.hoursBudgetMinutes,
    hourlyRateMinor: proposed.hourlyRateMinor,
    rates: proposed.rates,
    paymentTermsDays: row.paymentTermsDays,
    ...(kind === 'fixed_fee' ? { feeMinor: workMinor } : {}),
    ...(kind === 'capped' ? { capMinor: workMinor } : {}),
    ...given,
    kind,
  };
}

/** An accepted quote becomes an engagement once; whoever asks again gets the same one (DOMAIN rule 40). Throws `quote_not_accepted`. */
export async function convertQuote(
  uow: UnitOfWork,
  id: string,
  input: ConvertQuote,
): Promise<{ engagement: EngagementRow; created: boolean }> {
  const row = await quoteRow(uow, id, { lock: true });
  const existing = await engagementOfQuote(uow, id);
  if (existing) return { engagement: existing, created: false };
  if (row.stored !== 'accepted')
    throw new AppError(
      'quote_not_accepted',
      'Only an accepted quote becomes an engagement. Record the acceptance first.',
    );
  const lines = await acceptedLines(uow, id);
  await activateProspect(uow, row.clientId);
  const engagement = await createEngagement(uow, {
    clientId: row.clientId,
    title: input.title || firstLine(lines[0]?.description ?? '') || `Quote ${row.number}`,
    billing: billingOf(proposedBilling(lines.map(ruleLine)), input.billing ?? {}, row),
    quoteId: id,
  });
  if (input.createTasks) await createTasks(uow, tasksOf(lines, engagement));
  await setStatus(uow, row, 'converted');
  await announce(uow, 'quote.converted', id, {
    number: row.number,
    clientId: row.clientId,
    engagementId: engagement.id,
  });
  return { engagement, created: true };
}

const tasksOf = (lines: readonly StoredLine[], { id: engagementId, clientId }: EngagementRow) =>
  lines.flatMap(({ kind, description, serviceTypeId }) =>
    kind === 'disbursement' || serviceTypeId === null
      ? []
      : [{ clientId, engagementId, serviceTypeId, title: firstLine(description) || 'Work' }],
  );
