import { troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, invalidate } from '../../app/api.js';

/** Begins the client's invoice with all that is free, or opens the draft that is there. */
export function BillButton({ clientId, hasDraft }: { clientId: string; hasDraft: boolean }) {
  const navigate = useNavigate();
  const create = api.useMutation('post', '/api/v1/invoices', {
    onSuccess: async ({ id }) => {
      void invalidate('/api/v1/invoices', '/api/v1/wip', '/api/v1/time-entries', '/api/v1/disbursements');
      await navigate({ to: '/invoices/$id', params: { id } });
    },
    onError: ({ detail }) => troubleToast(detail),
  });
  if (hasDraft) {
    return (
      <Button onClick={() => void navigate({ to: '/invoices', search: { status: 'draft', clientId } })}>
        Open draft
      </Button>
    );
  }
  return (
    <Button loading={create.isPending} onClick={() => create.mutate({ body: { clientId } })}>
      Bill
    </Button>
  );
}
