import { addDays, addMonths, startOfMonth } from '@atlasos/domain';
import type { Kept } from '../api.js';
import { atOnce } from '../at-once.js';
import type { PlannedEntry } from '../plan/planned-entry.js';
import type { ClientKey } from '../practice/clients.js';
import { QUOTES, RETAINER, type DemoQuote } from '../practice/quotes.js';
import { CALLS_AT_ONCE, type DemoRun } from './run.js';

const LABEL = 'Quotes and engagements';
/** Each quote, the time on the work that came of one, the retainer. */
export const AGREED_THINGS = QUOTES.length + 2;

/** Offers, what clients said to them, and the work that was agreed; some of the time logged belongs to it. */
export async function agreeOnWork(run: DemoRun, logged: ReadonlyMap<PlannedEntry, string>): Promise<void> {
  for (const quote of QUOTES) {
    const engagement = await offer(run, quote);
    run.tick(LABEL);
    if (engagement) await putTimeOn(run, engagement, quote.client, logged);
  }
  const { client, title, feeMinor, hoursBudgetMinutes } = RETAINER;
  const startDate = startOfMonth(addMonths(run.calendar.today, 1));
  await run.ask('POST', '/engagements', {
    clientId: run.clients[client],
    title,
    billing: { kind: 'retainer', interval: 'monthly', startDate, feeMinor, hoursBudgetMinutes },
  });
  run.tick(LABEL);
}

async function offer(run: DemoRun, quote: DemoQuote): Promise<Kept | undefined> {
  const lines = quote.lines.map(({ service, ...line }) => ({
    ...line,
    ...(service ? { serviceTypeId: run.services[service] } : {}),
    ...(line.kind === 'disbursement' ? { disbursementKind: 'agent' } : {}),
  }));
  const { id } = await run.ask<Kept>('POST', '/quotes', {
    clientId: run.clients[quote.client],
    validUntil: addDays(run.calendar.today, quote.openDays),
    ...(quote.paymentTermsDays === undefined ? {} : { paymentTermsDays: quote.paymentTermsDays }),
    ...(quote.notes === undefined ? {} : { notes: quote.notes }),
    lines,
  });
  if (quote.becomes === 'draft') return undefined;
  await run.ask('POST', `/quotes/${id}/send`, { channels: ['portal'] });
  if (quote.becomes === 'declined')
    await run.ask('POST', `/quotes/${id}/decline`, { name: quote.name, reason: 'Not this year' });
  if (quote.becomes !== 'accepted' && quote.becomes !== 'under_way') return undefined;
  await run.ask('POST', `/quotes/${id}/accept`, { name: quote.name });
  if (quote.becomes === 'accepted') return undefined;
  // The rates that were set already hold for it, so that what was logged before keeps its value.
  return run.ask<Kept>('POST', `/quotes/${id}/convert`, { billing: { hourlyRateMinor: null } });
}

async function putTimeOn(run: DemoRun, { id }: Kept, client: ClientKey, logged: ReadonlyMap<PlannedEntry, string>) {
  const open = [...logged].filter(
    ([entry]) => entry.client === client && entry.fate === 'open' && entry.task === undefined,
  );
  await atOnce(CALLS_AT_ONCE, open, async ([, entryId]) => {
    const { version } = await run.ask<Kept>('GET', `/time-entries/${entryId}`);
    await run.ask('PATCH', `/time-entries/${entryId}`, { engagementId: id, version });
  });
  run.tick(LABEL);
}
