export interface Shortcut {
  /** `n`, `g t` (one after the other), `mod+k` (Ctrl or Cmd), `escape`, `?`. */
  keys: string;
  /** What it does, for the list under `?`. */
  label: string;
  group?: 'Anywhere' | 'Go to' | 'On this page';
  run: () => void;
}

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const NAMES: Record<string, string> = { ' ': 'space', esc: 'escape', return: 'enter' };

/** The press in the words of `Shortcut.keys`; undefined for a modifier alone. */
export function pressName({ key, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (['Control', 'Meta', 'Shift', 'Alt', 'CapsLock', 'Dead'].includes(key)) return undefined;
  // On many layouts AltGr types characters, and arrives as Ctrl+Alt.
  if (altKey && !ctrlKey) return undefined;
  const name = NAMES[key.toLowerCase()] ?? key.toLowerCase();
  return (ctrlKey || metaKey) && !altKey ? `mod+${name}` : name;
}

/** A key without Ctrl or Cmd: the kind that can be switched off, and that text fields keep for themselves. */
export const isPlain = (keys: string): boolean => !keys.startsWith('mod+') && keys !== 'escape';
