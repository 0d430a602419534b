import { TextAction, toast, troubleToast } from '@atlasos/ui';
import { api } from '../../../app/api.js';

/** Makes the links in mails that went out worthless, such as after one went to a wrong address. */
export function CloseLinks({ invoiceId }: { invoiceId: string }) {
  const close = api.useMutation('post', '/api/v1/invoices/{id}/revoke-links', {
    onSuccess: () => toast('The links that were mailed are closed. Sending again gives a new one.'),
    onError: ({ detail }) => troubleToast(detail),
  });
  return (
    <TextAction disabled={close.isPending} onClick={() => close.mutate({ params: { path: { id: invoiceId } } })}>
      Close the links that were mailed
    </TextAction>
  );
}
