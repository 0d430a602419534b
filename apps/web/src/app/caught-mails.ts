import { toApiProblem } from '@atlasos/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface CaughtMail {
  id: string;
  from: string;
  to: string;
  subject: string;
  date: string;
  text: string;
  html: string;
  attachments: ReadonlyArray<{ filename: string; size: number; sha256: string }>;
}

const PATH = '/api/dev/mails';

/** Mail that was caught instead of sent, newest first. 404 as soon as mail really leaves; no part of the API's contract. */
export const caughtMailsQuery = () =>
  queryOptions({
    queryKey: ['get', PATH],
    queryFn: async ({ signal }) => {
      const response = await fetch(PATH, { signal });
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw toApiProblem(response.status, body);
      return (body as { items: CaughtMail[] }).items;
    },
  });

export const attachmentUrl = (mail: CaughtMail, index: number): string => `${PATH}/${mail.id}/attachments/${index}`;
