export const TOAST_MS = 8_000;
const TOASTS_MAX = 3;

export interface Toast {
  id: number;
  message: string;
  /** Takes back what the message says; offered as a button and as Ctrl+Z. */
  undo?: () => unknown;
  tone: 'plain' | 'trouble';
}

type Listener = () => void;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

function change(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((tell) => tell());
}

export const toastStore = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => toasts,
  dismiss: (id: number) => change(toasts.filter((toast) => toast.id !== id)),
  /** Runs the Undo of one toast, or of the newest that has one. True when there was something to take back. */
  undo(id?: number): boolean {
    const wanted = toasts.findLast((toast) => toast.undo !== undefined && (id === undefined || toast.id === id));
    if (!wanted?.undo) return false;
    toastStore.dismiss(wanted.id);
    void runUndo(wanted.undo);
    return true;
  },
};

async function runUndo(undo: () => unknown): Promise<void> {
  try {
    await undo();
  } catch (error) {
    troubleToast(error instanceof Error ? error.message : 'This could not be undone.');
  }
}

/** Says what happened; with `undo`, how to take it back. */
export function toast(message: string, options: { undo?: () => unknown } = {}): void {
  change([...toasts, { id: nextId++, message, tone: 'plain' as const, ...options }].slice(-TOASTS_MAX));
}

/** For a failure that belongs to no field or list on the page. */
export function troubleToast(message: string): void {
  change([...toasts, { id: nextId++, message, tone: 'trouble' as const }].slice(-TOASTS_MAX));
}
