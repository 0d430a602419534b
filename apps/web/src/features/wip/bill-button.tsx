import { troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { billWork } from './bill-work.js';

/** Begins the client's invoice with all that is free, or opens the draft that is there. */
export function BillButton({ clientId, hasDraft }: { clientId: string; hasDraft: boolean }) {
  const navigate = useNavigate();
  const bill = useMutation({
    mutationFn: () => billWork(clientId),
    onSuccess: (id) => void navigate({ to: '/invoices/$id', params: { id } }),
    onError: ({ message }) => troubleToast(message),
  });
  return (
    <Button loading={bill.isPending} onClick={() => bill.mutate()}>
      {hasDraft ? 'Open draft' : 'Bill'}
    </Button>
  );
}
