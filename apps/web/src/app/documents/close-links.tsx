import { TextAction, toast, troubleToast } from '@atlasos/ui';
import { api } from '../api.js';

const PATHS = {
  invoice: '/api/v1/invoices/{id}/revoke-links',
  quote: '/api/v1/quotes/{id}/revoke-links',
} as const;

/** Makes the links in mails that went out worthless, such as after one went to a wrong address. */
export function CloseLinks({ kind, id }: { kind: keyof typeof PATHS; id: string }) {
  const close = api.useMutation('post', PATHS[kind], {
    onSuccess: () => toast('The links that were mailed are closed. Sending again gives a new one.'),
    onError: ({ detail }) => troubleToast(detail),
  });
  return (
    <TextAction disabled={close.isPending} onClick={() => close.mutate({ params: { path: { id } } })}>
      Close the links that were mailed
    </TextAction>
  );
}
