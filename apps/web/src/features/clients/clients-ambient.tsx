import { IconUser, IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { client } from '../../app/api.js';
import { useRecordSearch, useVerbs, type Verb } from '../../app/palette/verbs.js';
import { STATUS_LABELS } from './client.js';

const FOUND_MAX = 5;

/** In the palette everywhere: New client, and clients by name, reference or contact. */
export default function ClientsAmbient() {
  const navigate = useNavigate();
  useVerbs(
    useMemo<Verb[]>(
      () => [
        {
          id: 'client.new',
          label: 'New client',
          words: 'add customer company individual',
          icon: IconUserPlus,
          run: () => void navigate({ to: '/clients', search: { new: true } }),
        },
      ],
      [navigate],
    ),
  );
  useRecordSearch(
    useMemo(
      () => ({
        id: 'clients',
        group: 'Records' as const,
        search: async (q: string, signal: AbortSignal) => {
          const { data } = await client.GET('/api/v1/clients', { signal, params: { query: { q, limit: FOUND_MAX } } });
          return (data?.items ?? []).map(({ id, name, reference, status }) => ({
            id,
            label: name,
            detail: status === 'active' ? 'client' : STATUS_LABELS[status].toLowerCase(),
            amount: reference,
            icon: IconUser,
            run: () => void navigate({ to: '/clients/$clientId', params: { clientId: id } }),
          }));
        },
      }),
      [navigate],
    ),
  );
  return null;
}
