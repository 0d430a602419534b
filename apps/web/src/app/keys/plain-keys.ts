import { useSyncExternalStore } from 'react';

const KEY = 'atlasos-single-letter-keys';
const listeners = new Set<() => void>();
let isOn = read();

function read(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single-letter keys act; kept in this browser, because it is about these hands and this keyboard. */
export const plainKeys = {
  areOn: () => isOn,
  set(on: boolean): void {
    isOn = on;
    try {
      window.localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // Without storage it holds until the page is closed.
    }
    listeners.forEach((tell) => tell());
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const usePlainKeys = (): boolean => useSyncExternalStore(plainKeys.subscribe, plainKeys.areOn);
