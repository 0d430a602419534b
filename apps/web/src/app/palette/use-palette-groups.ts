import { matchOptions } from '@atlasos/ui';
import { useNavigate } from '@tanstack/react-router';
import { useRegistry } from '../registry.js';
import { useNav } from '../shell/use-nav.js';
import { useFound } from './use-found.js';
import { verbLists, type FoundRecord, type Verb } from './verbs.js';

const VERBS_MAX = 6;

export interface PaletteGroup {
  title: 'Do' | 'Records' | 'Entries' | 'Go to';
  choices: ReadonlyArray<FoundRecord & { keys?: string }>;
}

/** Everything the text could mean, in the order in which it is offered. */
export function usePaletteGroups(text: string): { groups: PaletteGroup[]; isLooking: boolean } {
  const verbs = useRegistry(verbLists).flat();
  const places = usePlaces();
  const { isLooking, ...found } = useFound(text);
  const groups: PaletteGroup[] = [
    { title: 'Do', choices: [...matchVerbs(verbs, text), ...found.verbs].slice(0, VERBS_MAX) },
    { title: 'Records', choices: found.records },
    { title: 'Entries', choices: found.entries },
    { title: 'Go to', choices: matchVerbs(places, text) },
  ];
  return { groups: groups.filter(({ choices }) => choices.length > 0), isLooking };
}

/** A verb is also found by the other words people use for it. */
function matchVerbs(verbs: readonly Verb[], text: string): Verb[] {
  const options = verbs.map((verb) => ({
    id: verb.id,
    label: verb.label,
    detail: [verb.detail, verb.words].join(' '),
    verb,
  }));
  return matchOptions(options, text).map(({ verb }) => verb);
}

function usePlaces(): Verb[] {
  const navigate = useNavigate();
  return useNav().flatMap((item) =>
    (item.children.length > 0 ? item.children : [item]).map(({ label, to, key }) => ({
      id: `go:${to}`,
      label,
      icon: item.icon,
      keys: key && `g ${key}`,
      run: () => void navigate({ to }),
    })),
  );
}
