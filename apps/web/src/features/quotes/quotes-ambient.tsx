import { formatMoney } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { IconFileText, IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { client } from '../../app/api.js';
import { useRecordSearch, useVerbs } from '../../app/palette/verbs.js';
import { useRegistered } from '../../app/registry.js';
import { navCounts } from '../../app/shell/use-nav.js';
import { quoteTotalsQuery } from './quote-queries.js';

const FOUND = 5;

/** Quotes on every page: how many wait for an answer, a new one, and finding one. */
export default function QuotesAmbient() {
  const navigate = useNavigate();
  const { currency, locale } = usePracticeFormat();
  const { data } = useQuery(quoteTotalsQuery({}));
  const count = data?.openCount ?? 0;
  useRegistered(
    navCounts,
    useMemo(() => ({ to: '/quotes', count }), [count]),
  );
  useVerbs(
    useMemo(
      () => [
        {
          id: 'quote.new',
          label: 'New quote',
          words: 'offer estimate',
          icon: IconFilePlus,
          run: () => void navigate({ to: '/quotes', search: { new: true } }),
        },
      ],
      [navigate],
    ),
  );
  useRecordSearch(
    useMemo(
      () => ({
        id: 'quotes',
        group: 'Records' as const,
        search: async (q: string, signal: AbortSignal) => {
          const { data: found } = await client.GET('/api/v1/quotes', {
            params: { query: { q, limit: FOUND } },
            signal,
          });
          return (found?.items ?? []).map((quote) => ({
            id: quote.id,
            label: quote.number ?? 'Draft quote',
            detail: `${quote.clientName}, ${formatMoney(quote.totalMinor, currency, locale)}`,
            icon: IconFileText,
            run: () => void navigate({ to: '/quotes/$id', params: { id: quote.id } }),
          }));
        },
      }),
      [navigate, currency, locale],
    ),
  );
  return null;
}
