import { useSyncExternalStore } from 'react';
import type { Disbursement } from './save-disbursement.js';

type OpenDisbursement = { disbursement: Disbursement | null };

let open: OpenDisbursement | null = null;
const listeners = new Set<() => void>();

/** Opens the drawer of disbursements, on any page; null for a new one. */
export function openDisbursement(disbursement: Disbursement | null): void {
  open = { disbursement };
  listeners.forEach((tell) => tell());
}

export function closeDisbursement(): void {
  open = null;
  listeners.forEach((tell) => tell());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenDisbursement = (): OpenDisbursement | null => useSyncExternalStore(subscribe, () => open);
