import { isPlain, type Shortcut } from './shortcut.js';

const SEQUENCE_MS = 1_200;

export interface PressContext {
  isTyping: boolean;
  plainKeysOn: boolean;
  atMs: number;
}

/** Finds what a key press means, remembering the first key of a pair such as `g t`. */
export class KeySequence {
  private first: { name: string; atMs: number } | undefined;

  /** The newest shortcut wins: a drawer's Escape comes before the page's. */
  match(name: string, shortcuts: readonly Shortcut[], context: PressContext): Shortcut | undefined {
    const usable = shortcuts.filter(({ keys }) => !isPlain(keys) || (context.plainKeysOn && !context.isTyping));
    const { first } = this;
    this.first = undefined;
    if (first && context.atMs - first.atMs <= SEQUENCE_MS) {
      const pair = usable.findLast(({ keys }) => keys === `${first.name} ${name}`);
      if (pair) return pair;
    }
    const single = usable.findLast(({ keys }) => keys === name);
    if (!single && usable.some(({ keys }) => keys.startsWith(`${name} `))) this.first = { name, atMs: context.atMs };
    return single;
  }
}
