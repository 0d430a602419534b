import { Chip, type ChipTone } from '@atlasos/ui';
import { KINDS, SOURCES, type Import } from './import.js';

const STATES: Record<Import['state'], { tone: ChipTone; text: string }> = {
  ready: { tone: 'outline', text: 'Not checked' },
  checking: { tone: 'blue', text: 'Checking' },
  checked: { tone: 'blue', text: 'Checked' },
  running: { tone: 'blue', text: 'Adding' },
  done: { tone: 'pine', text: 'Added' },
  failed: { tone: 'brick', text: 'Failed' },
  undoing: { tone: 'ochre', text: 'Taking out' },
  undone: { tone: 'neutral', text: 'Undone' },
};

export const ImportChip = ({ state }: Pick<Import, 'state'>) => (
  <Chip tone={STATES[state].tone}>{STATES[state].text}</Chip>
);

/** `4 812` */
export const countText = (count: number): string => count.toLocaleString('en-GB').replaceAll(',', ' ');

export const rowsText = (count: number): string => `${countText(count)} ${count === 1 ? 'row' : 'rows'}`;

const labelIn = <Value,>(list: ReadonlyArray<{ value: Value; label: string }>, value: Value): string =>
  list.find((each) => each.value === value)?.label ?? '';

/** "Time, from Toggl Track" */
export const whatText = ({ kind, source }: Import): string =>
  `${labelIn(KINDS, kind)}${source === 'generic' ? '' : `, from ${labelIn(SOURCES, source)}`}`;

/** "4 812 added, 3 were in already, 7 left out" */
export function countsText(given: Import): string {
  const { state, addedCount, repeatedCount, refusedCount, failure } = given;
  if (state === 'ready') return '';
  if (state === 'failed') return failure ?? 'It could not be finished.';
  if (state === 'undone') return addedCount === 0 ? 'Nothing of it stays' : `${rowsText(addedCount)} stay`;
  const parts = [
    `${countText(addedCount)} ${state === 'checked' || state === 'checking' ? 'to add' : 'added'}`,
    repeatedCount > 0 ? `${countText(repeatedCount)} in already` : '',
    refusedCount > 0 ? `${countText(refusedCount)} left out` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
