import type { Kept } from '../api.js';
import type { ClientKey } from '../practice/clients.js';
import type { DemoInvoice } from '../practice/invoice.js';
import { say } from '../texts.js';
import type { DemoRun } from './run.js';

export interface InvoiceLine {
  id: string;
  kind: 'time' | 'fixed_fee' | 'disbursement';
  timeEntryIds: string[];
  disbursementId: string | null;
  creditableMinor: number;
}

export interface Invoice extends Kept {
  lines: InvoiceLine[];
}

/** Work that the invoice is offered and does not take. */
export interface Staying {
  timeEntryIds: ReadonlySet<string>;
  disbursementIds: ReadonlySet<string>;
}

interface Beginning {
  client: ClientKey;
  upTo: string;
  /** What texts of fees are filled in from. */
  date: string;
  fees: NonNullable<DemoInvoice['fees']>;
  staying: Staying;
}

/** A draft with the free work up to a day, less what stays in WIP, and with its fees. */
export async function beginDraft(run: DemoRun, { client, upTo, date, fees, staying }: Beginning): Promise<Invoice> {
  let draft = await run.ask<Invoice>('POST', '/invoices', { clientId: run.clients[client], upTo });
  const path = `/invoices/${draft.id}`;
  for (const { timeEntryIds, disbursementId } of draft.lines) {
    for (const id of timeEntryIds.filter((one) => staying.timeEntryIds.has(one))) {
      draft = await run.ask<Invoice>('DELETE', `${path}/entries/${id}`);
    }
    if (disbursementId !== null && staying.disbursementIds.has(disbursementId)) {
      draft = await run.ask<Invoice>('DELETE', `${path}/disbursements/${disbursementId}`);
    }
  }
  for (const { text, amountMinor } of fees) {
    const fee = { kind: 'fixed_fee', description: say(text, date), unitPriceMinor: amountMinor };
    draft = (await run.ask<{ invoice: Invoice }>('POST', `${path}/lines`, fee)).invoice;
  }
  return draft;
}

/** Everything about an invoice that is settled before it is finalised. */
export async function draftInvoice(run: DemoRun, invoice: DemoInvoice, staying: Staying): Promise<string> {
  const { client, on, through, fees = [], grouping, discount, reference, notes, zeroRated } = invoice;
  const issueDate = run.calendar.day(on);
  const upTo = run.calendar.day(through);
  const { id, version } = await beginDraft(run, { client, upTo, date: issueDate, fees, staying });
  const change = { version, issueDate, grouping, discount, reference, notes };
  const draft = await run.ask<Invoice>('PATCH', `/invoices/${id}`, change);
  if (!zeroRated) return id;
  let read = draft.version;
  for (const line of draft.lines.filter(({ kind }) => kind === 'time')) {
    const changed = { taxCode: 'zero', version: read };
    read = (await run.ask<Kept>('PATCH', `/invoices/${id}/lines/${line.id}`, changed)).version;
  }
  return id;
}
