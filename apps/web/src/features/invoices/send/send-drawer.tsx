import { ErrorState, FormDrawer, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { sendProposalQuery } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import { SendForm } from './send-form.js';

/** Shows the mail, the portal page and the PDF before anything leaves. */
export function SendDrawer({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { data, error, refetch } = useQuery({ ...sendProposalQuery(invoice.id), staleTime: 0 });
  if (data) return <SendForm invoice={invoice} proposal={data} onClose={onClose} />;
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
