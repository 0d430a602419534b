import { isApiProblem } from '@atlasos/api-client';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { client, invalidate } from '../../../app/api.js';
import { queryClient } from '../../../app/query-client.js';
import { quoteQuery, type Quote } from '../quote-queries.js';
import { editedLine, isComplete, sentLine, withSaved, type EditedLine } from './editor-lines.js';

export interface QuoteHead {
  clientId: string;
  validUntil: string | null;
  paymentTermsDays: number | null;
  notes: string;
  conditions: string;
}

interface State {
  head: QuoteHead;
  lines: EditedLine[];
}

const SAVE_AFTER_MS = 600;

const stateOf = ({ clientId, validUntil, paymentTermsDays, notes, conditions, lines }: Quote): State => ({
  head: { clientId, validUntil, paymentTermsDays, notes, conditions },
  lines: lines.map(editedLine),
});

/**
 * A quote while it is written: what is typed stands at once, and is saved shortly after, one save at a time. What came
 * meanwhile goes with the next one. `flush` saves what is still waiting, before something leaves.
 */
export function useQuoteDraft(quote: Quote) {
  const [state, setState] = useState(() => stateOf(quote));
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const latest = useRef(state);
  const version = useRef(quote.version);
  const running = useRef<Promise<boolean> | null>(null);
  const dirty = useRef(false);

  const saveOnce = async (): Promise<boolean> => {
    dirty.current = false;
    const { head, lines } = latest.current;
    const keys = lines.map(({ key }) => key);
    try {
      const { data } = await client.PATCH('/api/v1/quotes/{id}', {
        params: { path: { id: quote.id } },
        body: { ...head, lines: lines.map(sentLine), version: version.current },
      });
      if (!data) return false;
      version.current = data.version;
      const next = { ...latest.current, lines: withSaved(latest.current.lines, keys, data) };
      latest.current = next;
      setState(next);
      queryClient.setQueryData(quoteQuery(quote.id).queryKey, data);
      setSavedAt(Date.now());
      setTrouble(null);
      return true;
    } catch (error) {
      setTrouble(isApiProblem(error) ? error.detail : 'This could not be saved. Try again.');
      if (isApiProblem(error) && error.code === 'stale_version') {
        const { data } = await client.GET('/api/v1/quotes/{id}', { params: { path: { id: quote.id } } });
        if (data) version.current = data.version;
        dirty.current = true;
      }
      return false;
    }
  };
  const flush = async (): Promise<boolean> => {
    if (!latest.current.lines.every(isComplete)) return false;
    while (running.current) await running.current;
    if (!dirty.current) return true;
    running.current = saveOnce();
    const did = await running.current;
    running.current = null;
    setWaiting(dirty.current);
    return did;
  };
  const saveSoon = useDebouncedCallback(() => void flush(), SAVE_AFTER_MS);
  const onLeave = useRef(flush);
  useEffect(() => void (onLeave.current = flush));
  // What was typed last is saved on leaving.
  useEffect(
    () => () => {
      if (dirty.current) void onLeave.current().then(() => invalidate('/api/v1/quotes'));
    },
    [],
  );

  const change = (next: State): void => {
    latest.current = next;
    dirty.current = true;
    setState(next);
    setWaiting(true);
    saveSoon();
  };
  return {
    ...state,
    savedAt,
    trouble,
    isWaiting,
    flush,
    setHead: (head: Partial<QuoteHead>) => change({ ...latest.current, head: { ...latest.current.head, ...head } }),
    setLines: (next: (lines: EditedLine[]) => EditedLine[]) =>
      change({ ...latest.current, lines: next(latest.current.lines) }),
  };
}
