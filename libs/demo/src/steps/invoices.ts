import { atOnce } from '../at-once.js';
import type { ClientKey } from '../practice/clients.js';
import type { DemoInvoice } from '../practice/invoice.js';
import { DRAFTS, INVOICES } from '../practice/invoices.js';
import { beginDraft, draftInvoice, type Invoice, type Staying } from './draft-invoice.js';
import type { OpenedPractice } from './open-practice.js';
import { CALLS_AT_ONCE, type DemoRun } from './run.js';

const LABEL = 'Invoices';

/** Issues them one after another, because their numbers count up with their dates; answers their ids in that order. */
export async function issueInvoices(run: DemoRun, staying: Staying, mail: OpenedPractice['mail']): Promise<string[]> {
  const ids: string[] = [];
  for (const invoice of INVOICES) {
    const id = await draftInvoice(run, invoice, staying);
    await run.ask('POST', `/invoices/${id}/finalise`);
    ids.push(id);
    run.tick(LABEL);
  }
  await atOnce(CALLS_AT_ONCE, INVOICES, async (invoice, index) => {
    await leave(run, ids[index]!, invoice, mail);
    run.tick('Invoices to their clients');
  });
  return ids;
}

/** Nobody lives at the addresses of the demo: where mail would leave the machine, the portal has to do. */
async function leave(run: DemoRun, id: string, { leaves, credit }: DemoInvoice, mail: OpenedPractice['mail']) {
  if (leaves === 'email' && mail === 'caught') {
    await run.ask('POST', `/invoices/${id}/send`, { channels: ['email', 'portal'] });
  } else if (leaves) {
    await run.ask('POST', `/invoices/${id}/publish`);
  }
  if (!credit) return;
  const { lines } = await run.ask<Invoice>('GET', `/invoices/${id}`);
  const largest = lines.reduce((a, b) => (b.creditableMinor > a.creditableMinor ? b : a));
  await run.ask('POST', `/invoices/${id}/credit-notes`, {
    reason: credit.reason,
    lines: [{ lineId: largest.id, amountMinor: Math.min(credit.amountMinor, largest.creditableMinor) }],
  });
}

/** The drafts that are being written just now. */
export async function beginDrafts(run: DemoRun, staying: Staying): Promise<Partial<Record<ClientKey, string>>> {
  const { today } = run.calendar;
  const ids: Partial<Record<ClientKey, string>> = {};
  for (const { client, fees } of DRAFTS) {
    const { id } = await beginDraft(run, { client, upTo: today, date: today, fees, staying });
    ids[client] = id;
    run.tick('Drafts');
  }
  return ids;
}
