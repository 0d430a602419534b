import { describe, expect, it } from '@jest/globals';
import { matchOptions } from './match-options.js';

const CLIENTS = [
  { id: 'blue', label: 'Blue Crane Logistics (Pty) Ltd', detail: 'BLUC-1038-5' },
  { id: 'karoo', label: 'Karoo Blooms (Pty) Ltd', detail: 'KARB-1042-1' },
  { id: 'café', label: 'Café Lüderitz' },
  { id: 'rooibos', label: 'Rooibos & Rye' },
];
const ids = (text: string, recent: string[] = []) => matchOptions(CLIENTS, text, recent).map(({ id }) => id);

describe('matchOptions', () => {
  it('keeps the order given, recent ones first, while nothing is typed', () => {
    expect(ids('')).toEqual(['blue', 'karoo', 'café', 'rooibos']);
    expect(ids('', ['rooibos', 'karoo'])).toEqual(['rooibos', 'karoo', 'blue', 'café']);
  });

  it('prefers the start of the name, then the start of a word, then the inside', () => {
    expect(ids('lo')).toEqual(['blue', 'karoo']);
    expect(ids('r')).toEqual(['rooibos', 'blue', 'karoo', 'café']);
  });

  it('finds without accents and by reference, and wants every word', () => {
    expect(ids('cafe lud')).toEqual(['café']);
    expect(ids('karb-1042')).toEqual(['karoo']);
    expect(ids('karoo crane')).toEqual([]);
  });
});
