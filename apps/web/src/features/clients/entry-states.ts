import type { components } from '@atlasos/api-client';
import type { ChipTone } from '@atlasos/ui';

type EntryStatus = components['schemas']['TimeEntryResponse']['status'];

export const ENTRY_STATES: Record<EntryStatus, { label: string; tone: ChipTone }> = {
  incomplete: { label: 'Incomplete', tone: 'ochre' },
  unbilled: { label: 'Unbilled', tone: 'outline' },
  deferred: { label: 'Deferred', tone: 'neutral' },
  drafted: { label: 'In draft', tone: 'blue' },
  billed: { label: 'Billed', tone: 'pine' },
  written_off: { label: 'Written off', tone: 'neutral' },
  covered: { label: 'Covered', tone: 'neutral' },
  non_billable: { label: 'Not billable', tone: 'neutral' },
};
