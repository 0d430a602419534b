import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '@atlasos/ui';
import { palette } from '../palette/palette-state.js';
import { Registry } from '../registry.js';
import { KeySequence } from './key-sequence.js';
import { plainKeys } from './plain-keys.js';
import { pressName, type Shortcut } from './shortcut.js';

export const shortcuts = new Registry<Shortcut>();

type Options = Pick<Shortcut, 'group'> & { enabled?: boolean };

/** Offers a shortcut while the component is mounted. */
export function useShortcut(keys: string, label: string, run: () => void, options: Options = {}): void {
  const { group = 'On this page', enabled = true } = options;
  const onRun = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return undefined;
    return shortcuts.add({ keys, label, group, run: () => onRun() });
  }, [keys, label, group, enabled]);
}

/** Listens for all shortcuts: once, in the frame. */
export function useShortcutListener(): void {
  useEffect(() => {
    const sequence = new KeySequence();
    const onKey = (event: KeyboardEvent) => {
      const name = pressName(event);
      if (name === undefined || event.defaultPrevented || event.repeat) return;
      const context = {
        isTyping: isTyping(event.target),
        plainKeysOn: plainKeys.areOn() && !isOverlayOpen(),
        atMs: event.timeStamp,
      };
      const shortcut = sequence.match(name, pageLast(shortcuts.current()), context);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** What a page offers comes before what works anywhere, whichever was mounted later. */
const pageLast = (offered: readonly Shortcut[]): Shortcut[] => {
  const isOfPage = ({ group }: Shortcut): boolean => group === 'On this page';
  return [...offered.filter((shortcut) => !isOfPage(shortcut)), ...offered.filter(isOfPage)];
};

/** A dialog owns the keyboard: a letter must not act on the page behind it, not even while the palette is on its way. */
const isOverlayOpen = (): boolean =>
  palette.isOn() || document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
