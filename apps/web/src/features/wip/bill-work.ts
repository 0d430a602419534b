import { client, invalidate } from '../../app/api.js';
import type { Work } from './work.js';

const idsOf = (works: readonly Work[], kind: Work['kind']) =>
  works.filter((work) => work.kind === kind).map(({ id }) => id);

/** The client's newest draft, if it has one. */
export async function draftOf(clientId: string): Promise<string | undefined> {
  const { data } = await client.GET('/api/v1/invoices', {
    params: { query: { clientId, status: 'draft', limit: 1 } },
  });
  return data?.items[0]?.id;
}

/** Puts work on the client's draft, a new one if there is none; without work, a new draft gets all that is free. Answers the draft. */
export async function billWork(clientId: string, works?: readonly Work[]): Promise<string> {
  const known = await draftOf(clientId);
  const id = known ?? (await newDraft(clientId, works));
  if (known && works) await addTo(known, works);
  void invalidate('/api/v1/invoices', '/api/v1/wip', '/api/v1/time-entries', '/api/v1/disbursements');
  return id;
}

async function newDraft(clientId: string, works?: readonly Work[]): Promise<string> {
  const only = works && {
    timeEntryIds: idsOf(works, 'time'),
    disbursementIds: idsOf(works, 'disbursement'),
  };
  const body = {
    clientId,
    ...(only && only.timeEntryIds.length > 0 ? { timeEntryIds: only.timeEntryIds } : {}),
    ...(only && only.disbursementIds.length > 0 ? { disbursementIds: only.disbursementIds } : {}),
  };
  const { data } = await client.POST('/api/v1/invoices', { body });
  return data!.id;
}

async function addTo(id: string, works: readonly Work[]): Promise<void> {
  const params = { path: { id } };
  const timeEntryIds = idsOf(works, 'time');
  if (timeEntryIds.length > 0)
    await client.POST('/api/v1/invoices/{id}/lines', { params, body: { kind: 'time', timeEntryIds } });
  for (const disbursementId of idsOf(works, 'disbursement'))
    await client.POST('/api/v1/invoices/{id}/lines', { params, body: { kind: 'disbursement', disbursementId } });
}
