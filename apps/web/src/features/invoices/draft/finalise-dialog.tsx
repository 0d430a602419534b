import { formatMoney } from '@atlasos/domain';
import { ConfirmDialog, usePracticeFormat } from '@atlasos/ui';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../../app/api.js';
import { queryClient } from '../../../app/query-client.js';
import { invoiceQuery, refreshInvoices } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import classes from './finalise-dialog.module.css';

/** Says plainly that this cannot be undone; what is missing stays readable in the dialog. */
export function FinaliseDialog({ draft, opened, onClose }: { draft: Invoice; opened: boolean; onClose: () => void }) {
  const { currency, locale } = usePracticeFormat();
  const navigate = useNavigate({ from: '/invoices/$id' });
  const finalise = api.useMutation('post', '/api/v1/invoices/{id}/finalise', {
    onSuccess: async (invoice) => {
      queryClient.setQueryData(invoiceQuery(invoice.id).queryKey, invoice);
      await navigate({ search: { send: true } });
      void refreshInvoices();
    },
  });
  const close = () => {
    finalise.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={`Finalise ${formatMoney(draft.totalMinor, currency, locale)} for ${draft.clientName}?`}
      confirmLabel="Finalise"
      isBusy={finalise.isPending}
      onConfirm={() => finalise.mutate({ params: { path: { id: draft.id } } })}
      onClose={close}
    >
      It gets a number and can’t be changed. Corrections are credit notes.
      {finalise.error ? (
        <div className={classes.error} role="alert">
          <p>{finalise.error.detail}</p>
          <ul>
            {finalise.error.errors.map(({ pointer, detail }) => (
              <li key={pointer + detail}>{detail}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </ConfirmDialog>
  );
}
