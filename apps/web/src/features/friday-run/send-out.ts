import { isApiProblem } from '@atlasos/api-client';
import { client } from '../../app/api.js';

/** Why an invoice did not leave, and where that is put right. */
export interface Obstacle {
  says: string[];
  place: 'draft' | 'contact' | 'invoice';
}

/** The same for every repeat of a run: the server answers what the first call did. */
const keyed = (id: string, step: 'finalise' | 'send') => ({
  params: { path: { id }, header: { 'Idempotency-Key': `friday-run-${step}-${id}` } },
});

const obstacle = (error: unknown, place: Obstacle['place']): Obstacle => {
  if (!isApiProblem(error)) return { says: ['This did not work. Try again.'], place };
  const details = error.errors.map(({ detail }) => detail);
  return { says: details.length > 0 ? details : [error.detail], place };
};

/** Gives an invoice its number, unless it has one, and mails it to the client’s contact and the portal. Null: it is on its way. */
export async function finaliseAndSend(id: string, isDraft: boolean): Promise<Obstacle | null> {
  try {
    if (isDraft) await client.POST('/api/v1/invoices/{id}/finalise', keyed(id, 'finalise'));
  } catch (error) {
    return obstacle(error, 'draft');
  }
  try {
    const { data: mail } = await client.GET('/api/v1/invoices/{id}/send-preview', { params: { path: { id } } });
    if (!mail || mail.to.length === 0)
      return {
        says: ['It has its number, but the client has no contact with an address to send it to.'],
        place: 'contact',
      };
    await client.POST('/api/v1/invoices/{id}/send', {
      ...keyed(id, 'send'),
      body: { channels: ['email', 'portal'], resend: false },
    });
    return null;
  } catch (error) {
    return obstacle(error, 'invoice');
  }
}
