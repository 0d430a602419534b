import { formatDuration } from '@atlasos/domain';
import { troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, invalidate } from '../../app/api.js';
import type { Engagement } from '../../app/engagements/terms.js';

interface ChangeQuoteProps {
  engagement: Engagement;
  /** Worked above what was planned. */
  overrunMinutes: number;
}

/** Asks the client for what has become more: a draft with the over-run as its first line. */
export function ChangeQuote({ engagement, overrunMinutes }: ChangeQuoteProps) {
  const navigate = useNavigate();
  const { clientId, title, billing } = engagement;
  const create = api.useMutation('post', '/api/v1/quotes', {
    onSuccess: async ({ id }) => {
      void invalidate('/api/v1/quotes');
      await navigate({ to: '/quotes/$id', params: { id } });
    },
    onError: ({ detail }) => troubleToast(detail),
  });
  const line = {
    kind: 'hours' as const,
    description: `More work on ${title}\n${formatDuration(overrunMinutes)} beyond what was planned`.slice(0, 2000),
    estimatedMinutes: overrunMinutes,
    ...(billing.hourlyRateMinor === null ? {} : { hourlyRateMinor: billing.hourlyRateMinor }),
  };
  return (
    <Button mt={8} loading={create.isPending} onClick={() => create.mutate({ body: { clientId, lines: [line] } })}>
      Draft a change quote
    </Button>
  );
}
