import { useSyncExternalStore } from 'react';
import type { Task } from './save-task.js';

type OpenTask = { task: Task | null; clientId?: string };

let open: OpenTask | null = null;
const listeners = new Set<() => void>();

function set(next: OpenTask | null): void {
  open = next;
  listeners.forEach((tell) => tell());
}

/** Opens the drawer of tasks, on any page. */
export const openNewTask = (clientId?: string): void => set({ task: null, clientId });
export const openTask = (task: Task): void => set({ task });
export const closeTask = (): void => set(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenTask = (): OpenTask | null => useSyncExternalStore(subscribe, () => open);
