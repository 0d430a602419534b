import { useSyncExternalStore } from 'react';

/** What a payment begins with: nothing, its client, or the invoice that it pays in full. */
export interface PaymentStart {
  clientId?: string;
  invoiceId?: string;
  /** Held for this engagement; begins with what was asked for. */
  deposit?: { engagementId: string; title: string; amountMinor: number | null };
}

let open: PaymentStart | null = null;
const listeners = new Set<() => void>();

function set(next: PaymentStart | null): void {
  open = next;
  listeners.forEach((tell) => tell());
}

/** Opens the drawer of payments, on any page. */
export const openPayment = (start: PaymentStart = {}): void => set(start);
export const closePayment = (): void => set(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenPayment = (): PaymentStart | null => useSyncExternalStore(subscribe, () => open);
