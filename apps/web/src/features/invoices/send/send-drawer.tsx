import { formatDate } from '@atlasos/domain';
import { ErrorState, FormDrawer, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { refreshInvoices, sendProposalQuery } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import { client } from '../../../app/api.js';
import { SendForm } from '../../../app/documents/send-form.js';

/** Shows the mail, the portal page and the PDF before anything leaves. */
export function SendDrawer({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { data, error, refetch } = useQuery({ ...sendProposalQuery(invoice.id), staleTime: 0 });
  if (data) {
    return (
      <SendForm
        name={invoice.number ?? 'this invoice'}
        noun="invoice"
        figure={{ label: 'Amount due', minor: invoice.balanceMinor, note: `by ${formatDate(invoice.dueDate)}` }}
        wasSent={invoice.sentAt !== null}
        proposal={data}
        send={async (body) => {
          await client.POST('/api/v1/invoices/{id}/send', { params: { path: { id: invoice.id } }, body });
          void refreshInvoices();
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDrawer
      opened
      title={`Send ${invoice.number}`}
      onClose={onClose}
      onSubmit={() => undefined}
      submitLabel="Send"
      canSubmit={false}
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={5} />}
    </FormDrawer>
  );
}
