import { IconBriefcase, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { client } from '../../app/api.js';
import { useRecordSearch, useVerbs } from '../../app/palette/verbs.js';

const FOUND = 5;

/** Engagements on every page: a new one, and finding one. */
export default function EngagementsAmbient() {
  const navigate = useNavigate();
  useVerbs(
    useMemo(
      () => [
        {
          id: 'engagement.new',
          label: 'New engagement',
          words: 'retainer fixed fee agree',
          icon: IconPlus,
          run: () => void navigate({ to: '/engagements', search: { new: true } }),
        },
      ],
      [navigate],
    ),
  );
  useRecordSearch(
    useMemo(
      () => ({
        id: 'engagements',
        group: 'Records' as const,
        search: async (q: string, signal: AbortSignal) => {
          const { data } = await client.GET('/api/v1/engagements', { params: { query: { q, limit: FOUND } }, signal });
          return (data?.items ?? []).map(({ id, title, clientName }) => ({
            id,
            label: title,
            detail: `for ${clientName}`,
            icon: IconBriefcase,
            run: () => void navigate({ to: '/engagements/$id', params: { id } }),
          }));
        },
      }),
      [navigate],
    ),
  );
  return null;
}
