import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Registry, useRegistered } from '../registry.js';

interface Choice {
  /** Unique in its list: `invoice.new`, or the id of a record. */
  id: string;
  label: string;
  /** Quiet, after the label: "for Karoo Blooms", "23 days late". */
  detail?: string;
  /** At the right: an amount, a duration, a reference. */
  amount?: string;
  icon: Icon;
  run: () => void;
  /** Shown at the right while this line is chosen. */
  preview?: () => ReactNode;
}

/** Something to do, found by its words. */
export interface Verb extends Choice {
  /** Other words people use for it. */
  words?: string;
  /** Its shortcut, shown as caps. */
  keys?: string;
}

/** Something that exists, found by asking the server. */
export type FoundRecord = Choice;

export interface RecordSearch {
  id: string;
  group: 'Records' | 'Entries';
  /** Called after a pause in typing with at least two characters; at most five answers are shown. */
  search: (text: string, signal: AbortSignal) => Promise<readonly FoundRecord[]>;
  /** Verbs that need the text or what it found: "Start a timer for Karoo Blooms". */
  verbs?: (text: string, signal: AbortSignal) => Promise<readonly Verb[]>;
}

export const verbLists = new Registry<readonly Verb[]>();
export const recordSearches = new Registry<RecordSearch>();

/** Offers verbs in the palette while the component is mounted; memoise the list. */
export const useVerbs = (verbs: readonly Verb[]): void => useRegistered(verbLists, verbs);

/** Lets the palette find records while the component is mounted; memoise the search. */
export const useRecordSearch = (search: RecordSearch): void => useRegistered(recordSearches, search);
