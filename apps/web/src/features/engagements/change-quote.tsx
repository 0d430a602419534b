import type { components } from '@atlasos/api-client';
import { formatDuration } from '@atlasos/domain';
import { troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, invalidate } from '../../app/api.js';
import type { Engagement } from '../../app/engagements/terms.js';

type Overrun = components['schemas']['OverrunWorkResponse'];

interface ChangeQuoteProps {
  engagement: Engagement;
  /** Work beyond what was agreed. */
  overrun: readonly Overrun[];
}

/** Asks the client for what has become more: a draft with a line for each kind of work that ran over. */
export function ChangeQuote({ engagement: { clientId, title }, overrun }: ChangeQuoteProps) {
  const navigate = useNavigate();
  const create = api.useMutation('post', '/api/v1/quotes', {
    onSuccess: async ({ id }) => {
      void invalidate('/api/v1/quotes');
      await navigate({ to: '/quotes/$id', params: { id } });
    },
    onError: ({ detail }) => troubleToast(detail),
  });
  const lines = overrun.map(({ serviceTypeId, hourlyRateMinor, minutes }) => ({
    kind: 'hours' as const,
    description: `More work on ${title}\n${formatDuration(minutes)} beyond what was agreed`.slice(0, 2000),
    estimatedMinutes: minutes,
    ...(serviceTypeId === null ? {} : { serviceTypeId }),
    ...(hourlyRateMinor === null ? {} : { hourlyRateMinor }),
  }));
  return (
    <Button mt={8} mb={24} loading={create.isPending} onClick={() => create.mutate({ body: { clientId, lines } })}>
      Draft a change quote
    </Button>
  );
}
