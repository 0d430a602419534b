import { isApiProblem } from '@atlasos/api-client';
import { toast, troubleToast } from '@atlasos/ui';
import { client, invalidate } from '../../app/api.js';
import { CLIENTS, type Client } from './client.js';
import { createBody, fieldsOf } from './client-fields.js';

type Named = Pick<Client, 'id' | 'name' | 'status'>;

const of = (id: string) => ({ params: { path: { id } } });
const refresh = () => invalidate(CLIENTS);

const tell = (error: unknown): void =>
  troubleToast(isApiProblem(error) ? error.detail : 'This did not work. Try again.');

async function unarchive(id: string): Promise<void> {
  await client.POST('/api/v1/clients/{id}/unarchive', of(id));
  await refresh();
}

async function archive(id: string): Promise<Client | undefined> {
  const { data } = await client.POST('/api/v1/clients/{id}/archive', of(id));
  await refresh();
  return data;
}

/** Bringing a client back makes it active; one that was a prospect becomes one again. */
async function undoArchive({ id, status }: Named, archived: Client | undefined): Promise<void> {
  if (status !== 'prospect' || !archived) return unarchive(id);
  await client.PATCH('/api/v1/clients/{id}', { ...of(id), body: { status, version: archived.version } });
  await refresh();
}

/** Archives, or brings back; either can be undone from the toast. */
export async function toggleArchived(subject: Named): Promise<void> {
  const { id, name, status } = subject;
  try {
    if (status === 'archived') {
      await unarchive(id);
      toast(`${name} is active again`, { undo: () => archive(id) });
    } else {
      const archived = await archive(id);
      toast(`Archived: ${name}`, { undo: () => undoArchive(subject, archived) });
    }
  } catch (error) {
    tell(error);
  }
}

/** True when it is gone. A client with work or documents stays, and the server says so. */
export async function deleteClient(subject: Client): Promise<boolean> {
  try {
    await client.DELETE('/api/v1/clients/{id}', of(subject.id));
    toast(`Deleted: ${subject.name}`, {
      undo: async () => {
        const contacts = subject.contacts.map(({ name, email, portalAccess }) => ({ name, email, portalAccess }));
        await client.POST('/api/v1/clients', { body: createBody({ ...fieldsOf(subject), contacts }) });
        await refresh();
      },
    });
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}
