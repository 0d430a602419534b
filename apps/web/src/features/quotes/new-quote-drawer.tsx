import { FormDrawer } from '@atlasos/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { ClientBox } from '../../app/work/work-boxes.js';
import { refreshQuotes } from './quote-queries.js';

interface NewQuoteDrawerProps {
  clientId: string | null;
  onClose: () => void;
}

/** For whom; everything else is written on the quote itself. */
export function NewQuoteDrawer({ clientId: given, onClose }: NewQuoteDrawerProps) {
  const navigate = useNavigate();
  const [clientId, setClientId] = useState(given);
  const create = api.useMutation('post', '/api/v1/quotes', {
    onSuccess: async ({ id }) => {
      void refreshQuotes();
      await navigate({ to: '/quotes/$id', params: { id } });
    },
  });
  return (
    <FormDrawer
      opened
      title="New quote"
      onClose={onClose}
      onSubmit={() => clientId && create.mutate({ body: { clientId } })}
      submitLabel="Begin"
      isBusy={create.isPending}
      canSubmit={clientId !== null}
      consequence={create.error?.detail ?? 'Nothing leaves before you send it.'}
    >
      <ClientBox value={clientId} onChange={setClientId} label="Client or prospect" data-autofocus />
    </FormDrawer>
  );
}
