import { useSyncExternalStore } from 'react';

/** Something of the frame that is open or not, opened from anywhere. */
export function createSwitch() {
  let isOn = false;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set(on: boolean): void {
      isOn = on;
      listeners.forEach((tell) => tell());
    },
    isOn: () => isOn,
    useIsOn: (): boolean => useSyncExternalStore(subscribe, () => isOn),
  };
}
