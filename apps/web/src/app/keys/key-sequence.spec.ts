import { describe, expect, it } from '@jest/globals';
import { KeySequence } from './key-sequence.js';
import { pressName, type Shortcut } from './shortcut.js';

const shortcut = (keys: string, label = keys): Shortcut => ({ keys, label, run: () => undefined });
const ALL = ['n', 't', 'g t', 'g d', 'mod+k', 'escape', '?'].map((keys) => shortcut(keys));

function press(names: string[], context: { isTyping?: boolean; plainKeysOn?: boolean; pauseMs?: number } = {}) {
  const { isTyping = false, plainKeysOn = true, pauseMs = 100 } = context;
  const sequence = new KeySequence();
  return names.map((name, index) => sequence.match(name, ALL, { isTyping, plainKeysOn, atMs: index * pauseMs })?.keys);
}

describe('a shortcut', () => {
  it('is one key, or two in a row', () => {
    expect(press(['n'])).toEqual(['n']);
    expect(press(['g', 't'])).toEqual([undefined, 'g t']);
    expect(press(['t'])).toEqual(['t']);
  });

  it('is a single key again when the pair does not exist or took too long', () => {
    expect(press(['g', 'n'])).toEqual([undefined, 'n']);
    expect(press(['g', 't'], { pauseMs: 1_300 })).toEqual([undefined, 't']);
  });

  it('leaves plain keys to whoever types, and to whoever switched them off', () => {
    expect(press(['n', '?'], { isTyping: true })).toEqual([undefined, undefined]);
    expect(press(['n', 'g', 't'], { plainKeysOn: false })).toEqual([undefined, undefined, undefined]);
    expect(press(['mod+k', 'escape'], { isTyping: true, plainKeysOn: false })).toEqual(['mod+k', 'escape']);
  });

  it('belongs to whoever offered it last', () => {
    const shortcuts = [shortcut('escape', 'page'), shortcut('escape', 'drawer')];
    const context = { isTyping: false, plainKeysOn: true, atMs: 0 };
    expect(new KeySequence().match('escape', shortcuts, context)?.label).toBe('drawer');
  });
});

describe('pressName', () => {
  const key = (name: string, modifiers: object = {}) =>
    pressName({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

  it('names Ctrl and Cmd alike, and keeps what AltGr types', () => {
    expect(key('K', { ctrlKey: true })).toBe('mod+k');
    expect(key('k', { metaKey: true })).toBe('mod+k');
    expect(key('/', { ctrlKey: true, altKey: true })).toBe('/');
    expect(key('Escape')).toBe('escape');
  });

  it('ignores modifiers alone and Alt combinations, which belong to the browser', () => {
    expect(key('Shift')).toBeUndefined();
    expect(key('d', { altKey: true })).toBeUndefined();
  });
});
