import { ErrorState, FormDrawer, LoadingRows } from '@atlasos/ui';
import { api } from '../../app/api.js';
import { SendStatementForm } from './send-statement-form.js';
import type { SendStatementProps } from './send-statement-props.js';

/** Shows the mail before it leaves. */
export function SendStatement(props: SendStatementProps) {
  const { statement, query, onClose } = props;
  const proposal = api.useQuery(
    'get',
    '/api/v1/clients/{id}/statement/send-preview',
    { params: { path: { id: statement.clientId }, query } },
    { staleTime: 0 },
  );
  if (proposal.data) return <SendStatementForm {...props} proposal={proposal.data} />;
  return (
    <FormDrawer
      opened
      title="Send the statement"
      onClose={onClose}
      onSubmit={() => undefined}
      submitLabel="Send"
      canSubmit={false}
    >
      {proposal.error ? (
        <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />
      ) : (
        <LoadingRows rows={5} />
      )}
    </FormDrawer>
  );
}
