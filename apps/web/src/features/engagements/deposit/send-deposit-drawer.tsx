import { formatDate } from '@atlasos/domain';
import { ErrorState, FormDrawer, LoadingRows } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../app/api.js';
import { SendForm } from '../../../app/documents/send-form.js';
import { depositChanged, depositProposalQuery, type DepositRequest } from './deposit-queries.js';

/** Shows the mail before anything leaves. */
export function SendDepositDrawer({ request, onClose }: { request: DepositRequest; onClose: () => void }) {
  const { id, number, amountMinor, dueDate, sentAt } = request;
  const { data, error, refetch } = useQuery({ ...depositProposalQuery(id), staleTime: 0 });
  if (data) {
    return (
      <SendForm
        name={number}
        noun="deposit request"
        onPortal={false}
        figure={{ label: 'Deposit', minor: amountMinor, note: `by ${formatDate(dueDate)}` }}
        wasSent={sentAt !== null}
        proposal={data}
        send={async (body) => {
          await client.POST('/api/v1/deposit-requests/{id}/send', { params: { path: { id } }, body });
          void depositChanged();
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDrawer
      opened
      title={`Send ${number}`}
      onClose={onClose}
      onSubmit={() => undefined}
      submitLabel="Send"
      canSubmit={false}
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={5} />}
    </FormDrawer>
  );
}
