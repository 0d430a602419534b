import { proposedBilling } from '@atlasos/domain';
import { FormDrawer, toast } from '@atlasos/ui';
import { Checkbox, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { BillingFields } from '../../../app/engagements/billing-fields.js';
import { billingBody, billingProblem, blankTerms, consequenceOf, type Terms } from '../../../app/engagements/terms.js';
import { refreshQuotes, type Quote } from '../quote-queries.js';

/** The terms that the quote proposes, to be agreed with; the fee or the cap is what was accepted. */
function proposedTerms(quote: Quote): Terms {
  const chosen = quote.acceptance?.optionalLineIds ?? [];
  const lines = quote.lines.filter(({ id, optional }) => !optional || chosen.includes(id));
  const { kind, workMinor, hoursBudgetMinutes, hourlyRateMinor } = proposedBilling(lines);
  return {
    ...blankTerms(),
    kind,
    feeMinor: workMinor,
    capMinor: workMinor,
    hoursBudgetMinutes,
    hourlyRateMinor,
    paymentTermsDays: quote.paymentTermsDays,
  };
}

export function ConvertDrawer({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const navigate = useNavigate();
  const [title, setTitle] = useState(quote.lines[0]?.description.split('\n')[0]?.slice(0, 200) ?? '');
  const [terms, setTerms] = useState(() => proposedTerms(quote));
  const [createTasks, setCreateTasks] = useState(quote.lines.some(({ serviceTypeId }) => serviceTypeId !== null));
  const convert = api.useMutation('post', '/api/v1/quotes/{id}/convert', {
    onSuccess: async ({ id, title: made }) => {
      void refreshQuotes();
      await navigate({ to: '/engagements/$id', params: { id } });
      toast(`Begun: ${made}`);
    },
  });
  return (
    <FormDrawer
      opened
      title="Begin the work"
      onClose={onClose}
      onSubmit={() =>
        convert.mutate({
          params: { path: { id: quote.id } },
          body: { title: title.trim(), billing: billingBody(terms), createTasks },
        })
      }
      submitLabel="Begin"
      isBusy={convert.isPending}
      canSubmit={title.trim() !== '' && billingProblem(terms) === null}
      consequence={convert.error?.detail ?? consequenceOf(terms.kind)}
    >
      <TextInput
        label="What was agreed"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
      />
      <BillingFields terms={terms} onChange={(next) => setTerms({ ...terms, ...next })} />
      <Checkbox
        label="Make a task of each line that names a service"
        checked={createTasks}
        onChange={(event) => setCreateTasks(event.currentTarget.checked)}
      />
    </FormDrawer>
  );
}
