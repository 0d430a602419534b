import type { components } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { client } from '../../app/api.js';
import { workChanged } from '../../app/work/work-changed.js';

export type Disbursement = components['schemas']['DisbursementResponse'];
type CreateBody = components['schemas']['CreateDisbursementDto'];
type PatchBody = components['schemas']['PatchDisbursementDto'];

export async function createDisbursement(body: CreateBody): Promise<void> {
  const { data } = await client.POST('/api/v1/disbursements', { body });
  if (data) toast(`Added: ${data.description}`, { undo: () => remove(data.id) });
  await workChanged();
}

export async function patchDisbursement(id: string, body: PatchBody): Promise<void> {
  await client.PATCH('/api/v1/disbursements/{id}', { params: { path: { id } }, body });
  await workChanged();
}

async function remove(id: string): Promise<void> {
  await client.DELETE('/api/v1/disbursements/{id}', { params: { path: { id } } });
  await workChanged();
}

async function restore(id: string): Promise<void> {
  await client.POST('/api/v1/disbursements/{id}/restore', { params: { path: { id } } });
  await workChanged();
}

/** Deletes at once; the toast brings it back. */
export async function deleteDisbursement({ id, description }: Disbursement): Promise<void> {
  await remove(id);
  toast(`Deleted: ${description}`, { undo: () => restore(id) });
}
