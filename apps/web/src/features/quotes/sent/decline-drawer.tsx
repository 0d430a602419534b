import { FormDrawer, TextArea, toast } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { refreshQuotes, type Quote } from '../quote-queries.js';

export function DeclineDrawer({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const decline = api.useMutation('post', '/api/v1/quotes/{id}/decline', {
    onSuccess: () => {
      void refreshQuotes();
      toast(`${quote.number} is declined`);
      onClose();
    },
  });
  return (
    <FormDrawer
      opened
      title={`${quote.number} was declined`}
      onClose={onClose}
      onSubmit={() =>
        decline.mutate({ params: { path: { id: quote.id } }, body: { name: name.trim(), reason: reason.trim() } })
      }
      submitLabel="Record it"
      isBusy={decline.isPending}
      canSubmit
      consequence={decline.error?.detail ?? 'It can’t be accepted any more. You can still revise it.'}
    >
      <TextInput
        label="Who said so (optional)"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextArea
        label="Why (optional)"
        description="For yourself."
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
