import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkCharacter,
  CLIENT_REFERENCE_MAX_LENGTH,
  isValidClientReference,
  makeClientReference,
  normaliseReference,
} from './client-reference.js';

describe('ISO 7064 MOD 37,36', () => {
  // the first is the published example of the Global Release Identifier standard, which uses this system
  it.each([
    ['A1-2425G-ABC1234002', 'M'],
    ['KARB-1042', '9'],
    ['karb 1042', '9'],
  ])('%s is checked by %s', (payload, check) => expect(checkCharacter(payload)).toBe(check));

  it('by hand: A → P=36; (36+10) mod 36 = 10; 20; 37 − 20 = 17 = H', () => expect(checkCharacter('A')).toBe('H'));

  it.each([[''], ['--'], ['É1'], ['A_1']])('refuses %s', (payload) =>
    expect(() => checkCharacter(payload)).toThrow(expect.objectContaining({ code: 'invalid_reference' })),
  );
});

describe('client references', () => {
  it.each([
    ['Karoo Blooms (Pty) Ltd', 1042, 'KARB-1042-9'],
    ['Tafelberg Joinery CC', 21, 'TAFJ-0021'],
    ['S. van der Merwe', 7, 'SVDM-0007'],
    ['Umhlanga Dental Studio Inc.', 3, 'UMHD-0003'],
    ['Ndlovu', 4, 'NDLO-0004'],
    ['Élan & Ço', 5, 'ELAC-0005'],
    ['3M', 6, 'MXXX-0006'],
    ['Ltd', 8, 'LTDX-0008'],
    ['Κήπος', 9, 'KIPO-0009'],
    ['Łucja Wąsowska', 11, 'LUCW-0011'],
    ['Øresund & Þór', 12, 'ORET-0012'],
    ['Иванов и партнёры', 13, 'IVAI-0013'],
    ['Щука', 14, 'SHCH-0014'],
    ['東京', 15, 'XXXX-0015'],
    ['', 10, 'XXXX-0010'],
  ])('%s, %s → %s', (name, sequence, expected) =>
    expect(makeClientReference(name, sequence)).toMatch(new RegExp(`^${expected}`)),
  );

  it.each([[0], [-1], [1.5], [10_000_000_000]])('refuses client number %s', (n) =>
    expect(() => makeClientReference('A', n)).toThrow(),
  );

  it('is valid, short, stable, and however it is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9_999_999_999 }), (name, sequence) => {
        const reference = makeClientReference(name, sequence);
        expect(reference.length).toBeLessThanOrEqual(CLIENT_REFERENCE_MAX_LENGTH);
        expect(reference).toMatch(/^[A-Z]{4}-\d{4,10}-[0-9A-Z]$/);
        expect(isValidClientReference(reference)).toBe(true);
        expect(isValidClientReference(normaliseReference(reference).toLowerCase())).toBe(true);
        expect(makeClientReference(name, sequence)).toBe(reference);
      }),
    );
  });

  it('reveals every single wrong character', () => {
    const reference = normaliseReference(makeClientReference('Karoo Blooms', 1042));
    for (let at = 0; at < reference.length; at += 1) {
      for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        const typed = reference.slice(0, at) + character + reference.slice(at + 1);
        expect(isValidClientReference(typed)).toBe(character === reference.charAt(at));
      }
    }
  });

  it.each([[''], ['A'], ['KARB-1042-1'], ['KARB-1042-9-KARB-1042-9'], ['KARB_1042_9']])('%s is no reference', (text) =>
    expect(isValidClientReference(text)).toBe(false),
  );
});
