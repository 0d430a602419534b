import type { components } from '@atlasos/api-client';
import { client, invalidate } from '../../app/api.js';

export const IMPORTS = '/api/v1/imports';

export type Import = components['schemas']['ImportResponse'];
export type ImportKind = Import['kind'];
export type ImportChange = components['schemas']['PatchImportDto'];
export type ImportStep = 'check' | 'run' | 'undo';

export const KINDS: ReadonlyArray<{ value: ImportKind; label: string }> = [
  { value: 'time', label: 'Time' },
  { value: 'clients', label: 'Clients' },
  { value: 'invoices', label: 'Open invoices' },
];

export const SOURCES: ReadonlyArray<{ value: Import['source']; label: string }> = [
  { value: 'toggl', label: 'Toggl Track' },
  { value: 'clockify', label: 'Clockify' },
  { value: 'harvest', label: 'Harvest' },
  { value: 'kimai', label: 'Kimai' },
  { value: 'generic', label: 'Another program' },
];

export const isAtWork = ({ state }: Import): boolean =>
  state === 'checking' || state === 'running' || state === 'undoing';

/** Its columns may be said anew. */
export const isChangeable = ({ state }: Import): boolean =>
  state === 'ready' || state === 'checked' || state === 'failed' || state === 'undone';

/** Sends the file as it is; its columns are proposed by the server. */
export async function sendFile(kind: ImportKind, file: File): Promise<Import> {
  const { data } = await client.POST(IMPORTS, {
    params: { query: { kind, fileName: file.name.slice(-200) } },
    headers: { 'Content-Type': 'text/csv' },
    // The contract says text; the bytes go out as they are, whatever their encoding.
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
  });
  await invalidate(IMPORTS);
  return data!;
}

const at = (id: string) => ({ params: { path: { id } } });

export async function changeImport({ id, version }: Import, change: ImportChange): Promise<void> {
  await client.PATCH('/api/v1/imports/{id}', { ...at(id), body: { ...change, version } });
  await invalidate(IMPORTS);
}

export async function takeStep(id: string, step: ImportStep): Promise<void> {
  await client.POST(`/api/v1/imports/{id}/${step}`, at(id));
  await invalidate(IMPORTS);
}
