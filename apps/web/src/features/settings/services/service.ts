import type { components } from '@atlasos/api-client';
import { isApiProblem } from '@atlasos/api-client';
import { toast, troubleToast } from '@atlasos/ui';
import { client, invalidate } from '../../../app/api.js';

export type Service = components['schemas']['ServiceTypeResponse'];
export type ServiceChange = Pick<components['schemas']['PatchServiceTypeDto'], 'name' | 'colour'>;

export const SERVICES = '/api/v1/service-types';
export const COLOURS = [0, 1, 2, 3, 4, 5] as const;
export const COLOUR_NAMES = ['Pine', 'Ochre', 'Blue', 'Plum', 'Sea', 'Grey'];
export const colourOf = (colour: number): string => `var(--service-${colour})`;

const of = (id: string) => ({ params: { path: { id } } });

/** What services stand on beside their own list: columns of the rates. */
export const refreshServices = () => invalidate(SERVICES, '/api/v1/rates');

export async function changeService({ id, version }: Service, change: ServiceChange): Promise<void> {
  await client.PATCH('/api/v1/service-types/{id}', { ...of(id), body: { ...change, version } });
  await refreshServices();
}

async function setArchived(id: string, archived: boolean): Promise<void> {
  if (archived) await client.POST('/api/v1/service-types/{id}/archive', of(id));
  else await client.POST('/api/v1/service-types/{id}/unarchive', of(id));
  await refreshServices();
}

/** What can't be done is said; what the list shows is read again, because it may be why. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    troubleToast(isApiProblem(error) ? error.detail : 'This did not work. Try again.');
    await refreshServices();
  }
}

export const toggleService = ({ id, name, archived }: Service) =>
  attempt(async () => {
    await setArchived(id, !archived);
    toast(archived ? `${name} is offered again` : `Archived: ${name}`, { undo: () => setArchived(id, archived) });
  });

export const recolourService = (service: Service, colour: number) =>
  attempt(() => changeService(service, { colour: colour as ServiceChange['colour'] }));

export const deleteService = ({ id, name, colour, archived }: Service) =>
  attempt(async () => {
    await client.DELETE('/api/v1/service-types/{id}', of(id));
    await refreshServices();
    toast(`Deleted: ${name}`, {
      undo: async () => {
        await client.POST(SERVICES, { body: { name, colour: colour as ServiceChange['colour'], archived } });
        await refreshServices();
      },
    });
  });
