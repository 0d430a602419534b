import { useSyncExternalStore } from 'react';

/** What a new entry begins with. */
export interface EntryDraft {
  clientId?: string | null;
  serviceTypeId?: string | null;
  taskId?: string | null;
  description?: string;
  date?: string;
  /** `HH:MM` in the practice's zone. */
  startTime?: string | null;
  minutes?: number | null;
  billable?: boolean;
}

export type OpenEntry = { kind: 'new'; draft: EntryDraft } | { kind: 'edit'; id: string };

let open: OpenEntry | null = null;
const listeners = new Set<() => void>();

function set(next: OpenEntry | null): void {
  open = next;
  listeners.forEach((tell) => tell());
}

/** Opens the drawer of time entries, on any page. */
export const openNewEntry = (draft: EntryDraft = {}): void => set({ kind: 'new', draft });
export const openEntry = (id: string): void => set({ kind: 'edit', id });
export const closeEntry = (): void => set(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenEntry = (): OpenEntry | null => useSyncExternalStore(subscribe, () => open);
