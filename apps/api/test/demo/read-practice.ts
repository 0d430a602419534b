import type { components } from '@atlasos/api-client';
import type { DemoApi, DemoPractice } from '@atlasos/demo';

type Schemas = components['schemas'];

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

const get = async <T>(api: DemoApi, path: string): Promise<T> => {
  const { status, body } = await api.call('GET', `/api/v1${path}`);
  if (status !== 200) throw new Error(`GET ${path} answered ${status}`);
  return body as T;
};

async function all<T>(api: DemoApi, path: string): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await get(api, `${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

/** Everything that the API tells of a practice. */
export async function readPractice(api: DemoApi, demo: DemoPractice) {
  const invoices: Schemas['InvoiceResponse'][] = [];
  const deliveries: Schemas['DeliveryResponse'][] = [];
  for (const id of demo.invoiceIds) {
    invoices.push(await get(api, `/invoices/${id}`));
    deliveries.push(...(await get<Page<Schemas['DeliveryResponse']>>(api, `/invoices/${id}/deliveries`)).items);
  }
  const drafts: Schemas['InvoiceResponse'][] = [];
  for (const id of Object.values(demo.draftIds)) drafts.push(await get(api, `/invoices/${id}`));
  return {
    api,
    demo,
    invoices,
    deliveries,
    drafts,
    clients: await all<Schemas['ClientResponse']>(api, '/clients'),
    serviceTypes: await all<Schemas['ServiceTypeResponse']>(api, '/service-types'),
    tasks: await all<Schemas['TaskResponse']>(api, '/tasks'),
    rates: await all<Schemas['RateResponse']>(api, '/rates'),
    entries: await all<Schemas['TimeEntryResponse']>(api, '/time-entries'),
    disbursements: await all<Schemas['DisbursementResponse']>(api, '/disbursements'),
    entryTotals: await get<Schemas['EntryTotalsResponse']>(api, '/time-entries/totals'),
    paymentTotals: await get<Schemas['PaymentTotalsResponse']>(api, '/payments/totals'),
    invoiceTotals: await get<Schemas['InvoiceTotalsResponse']>(api, '/invoices/totals'),
    wip: await get<Schemas['WipResponse']>(api, '/wip'),
    movements: await get<Schemas['RollForwardResponse']>(api, '/wip/movements'),
    timer: await get<Schemas['TimerResponse']>(api, '/timer'),
  };
}

export type PracticeRead = Awaited<ReturnType<typeof readPractice>>;
