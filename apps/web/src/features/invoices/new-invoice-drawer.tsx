import { formatMoney } from '@atlasos/domain';
import { ComboBox, DateInput, FormDrawer, usePracticeFormat } from '@atlasos/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { refreshInvoices } from './invoice-queries.js';

interface NewInvoiceDrawerProps {
  opened: boolean;
  clientId?: string;
  onClose: () => void;
}

/** Whom to bill, and up to which day: the draft comes pre-filled with all that is free. */
export function NewInvoiceDrawer({ opened, clientId, onClose }: NewInvoiceDrawerProps) {
  const { today, currency, locale } = usePracticeFormat();
  const navigate = useNavigate();
  const [chosen, choose] = useState<string | null>(clientId ?? null);
  const [upTo, setUpTo] = useState<string | null>(today());
  const clients = api.useQuery('get', '/api/v1/clients', { params: { query: { limit: 200 } } }, { enabled: opened });
  const wip = api.useQuery('get', '/api/v1/wip', {}, { enabled: opened });
  const create = api.useMutation('post', '/api/v1/invoices', {
    onSuccess: async (invoice) => {
      void refreshInvoices();
      await navigate({ to: '/invoices/$id', params: { id: invoice.id } });
    },
  });
  const valueOf = new Map((wip.data?.clients ?? []).map((row) => [row.clientId, row.valueMinor]));
  const options = (clients.data?.items ?? [])
    .filter(({ status }) => status !== 'archived')
    .map(({ id, name }) => ({
      id,
      label: name,
      ...(valueOf.get(id) ? { detail: `${formatMoney(valueOf.get(id)!, currency, locale)} unbilled` } : {}),
    }))
    .sort((a, b) => (valueOf.get(b.id) ?? 0) - (valueOf.get(a.id) ?? 0));
  const value = chosen === null ? undefined : (valueOf.get(chosen) ?? 0);
  return (
    <FormDrawer
      opened={opened}
      title="New invoice"
      onClose={onClose}
      onSubmit={() => chosen && create.mutate({ body: { clientId: chosen, ...(upTo ? { upTo } : {}) } })}
      submitLabel="Make the draft"
      isBusy={create.isPending}
      canSubmit={chosen !== null && upTo !== null}
      consequence={
        value === undefined
          ? 'A draft has no number and can be deleted.'
          : value > 0
            ? `It picks up what is free of ${formatMoney(value, currency, locale)} unbilled.`
            : 'Nothing is unbilled for this client: add a fixed fee or a disbursement by hand.'
      }
    >
      <ComboBox
        label="Client"
        data-autofocus
        options={options}
        value={chosen}
        onChange={choose}
        error={create.error?.detail}
      />
      <DateInput label="With work up to" value={upTo} onChange={setUpTo} />
    </FormDrawer>
  );
}
