import { useEffect, useState } from 'react';
import { useRegistry } from '../registry.js';
import { recordSearches, type FoundRecord, type RecordSearch, type Verb } from './verbs.js';

const PAUSE_MS = 120;
const TEXT_MIN = 2;
const SHOWN_MAX = 5;

export interface Found {
  verbs: readonly Verb[];
  records: readonly FoundRecord[];
  entries: readonly FoundRecord[];
}

const NOTHING: Found = { verbs: [], records: [], entries: [] };

/** Asks every search after a pause in typing. What was found before stays until the new answers are there. */
export function useFound(text: string): Found & { isLooking: boolean } {
  const searches = useRegistry(recordSearches);
  const [found, setFound] = useState<{ for: string } & Found>({ for: '', ...NOTHING });
  const wanted = text.trim().length < TEXT_MIN ? '' : text.trim();

  useEffect(() => {
    if (wanted === '') return undefined;
    const abort = new AbortController();
    const timeout = setTimeout(() => {
      void ask(searches, wanted, abort.signal).then((answers) => {
        if (!abort.signal.aborted) setFound({ for: wanted, ...answers });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timeout);
      abort.abort();
    };
  }, [searches, wanted]);

  if (wanted === '') return { ...NOTHING, isLooking: false };
  return { ...found, isLooking: found.for !== wanted };
}

async function ask(searches: readonly RecordSearch[], text: string, signal: AbortSignal): Promise<Found> {
  const answers = await Promise.all(
    searches.map(async ({ group, search, verbs }) => {
      // One search that fails leaves the others their answers.
      const [found, offered] = await Promise.allSettled([search(text, signal), verbs?.(text, signal) ?? []]);
      return {
        group,
        found: found.status === 'fulfilled' ? found.value.slice(0, SHOWN_MAX) : [],
        verbs: offered.status === 'fulfilled' ? offered.value.slice(0, SHOWN_MAX) : [],
      };
    }),
  );
  const of = (wanted: RecordSearch['group']) =>
    namedFirst(
      answers.filter(({ group }) => group === wanted).flatMap(({ found }) => found),
      text,
    );
  return { verbs: answers.flatMap(({ verbs }) => verbs), records: of('Records'), entries: of('Entries') };
}

/** Karoo Blooms itself before what was done for it, whichever search answered first. */
function namedFirst(found: readonly FoundRecord[], text: string): FoundRecord[] {
  const isNamed = ({ label }: FoundRecord): boolean => label.toLowerCase().includes(text.toLowerCase());
  return [...found.filter(isNamed), ...found.filter((record) => !isNamed(record))];
}
