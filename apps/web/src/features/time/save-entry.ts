import type { components } from '@atlasos/api-client';
import { formatDuration } from '@atlasos/domain';
import { toast } from '@atlasos/ui';
import { client } from '../../app/api.js';
import { workChanged } from '../../app/work/work-changed.js';

export type Entry = components['schemas']['TimeEntryResponse'];
type CreateBody = components['schemas']['CreateTimeEntryDto'];
type PatchBody = components['schemas']['PatchTimeEntryDto'];

const nameOf = (entry: Entry): string => `${entry.clientName ?? 'no client yet'}, ${formatDuration(entry.minutes)}`;

/** Logs time, says what it became, and offers to take it back. */
export async function createEntry(body: CreateBody): Promise<void> {
  const { data } = await client.POST('/api/v1/time-entries', { body });
  if (!data) return;
  const warning = data.warnings[0]?.detail;
  toast(`Logged: ${nameOf(data)}${warning ? `. ${warning}` : ''}`, { undo: () => remove(data.id) });
  await workChanged();
}

export async function patchEntry(id: string, body: PatchBody): Promise<void> {
  const { data } = await client.PATCH('/api/v1/time-entries/{id}', { params: { path: { id } }, body });
  const warning = data?.warnings[0]?.detail;
  if (warning) toast(warning);
  await workChanged();
}

async function remove(id: string): Promise<void> {
  await client.DELETE('/api/v1/time-entries/{id}', { params: { path: { id } } });
  await workChanged();
}

async function restore(id: string): Promise<void> {
  await client.POST('/api/v1/time-entries/{id}/restore', { params: { path: { id } } });
  await workChanged();
}

/** Deletes at once; the toast brings it back. */
export async function deleteEntry(entry: Entry): Promise<void> {
  await remove(entry.id);
  toast(`Deleted: ${nameOf(entry)}`, { undo: () => restore(entry.id) });
}
