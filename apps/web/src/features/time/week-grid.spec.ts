import { describe, expect, it } from '@jest/globals';
import type { Entry } from './save-entry.js';
import { cellChange, weekRows } from './week-grid.js';

const entry = (given: Partial<Entry>): Entry =>
  ({
    id: 'e',
    clientId: 'karoo',
    clientName: 'Karoo',
    serviceTypeId: 'books',
    serviceTypeName: 'Bookkeeping',
    date: '2026-11-23',
    minutes: 60,
    locked: false,
    createdAt: '',
    ...given,
  }) as Entry;

describe('rows of the week', () => {
  it('hold one kind of work for one client each, added ones last and once', () => {
    const rows = weekRows(
      [
        entry({ date: '2026-11-25', serviceTypeId: 'advice' }),
        entry({}),
        entry({ date: '2026-11-24' }),
        entry({ clientId: null }),
      ],
      [
        { clientId: 'karoo', serviceTypeId: 'books', clientName: 'Karoo', serviceTypeName: 'Bookkeeping', colour: 0 },
        { clientId: 'blue', serviceTypeId: 'books', clientName: 'Blue', serviceTypeName: 'Bookkeeping', colour: 0 },
      ],
    );
    expect(rows.map(({ key, entries }) => [key, entries.length])).toEqual([
      ['karoo books', 2],
      ['karoo advice', 1],
      ['blue books', 0],
    ]);
  });
});

describe('a figure typed into a cell', () => {
  const one = entry({ minutes: 60 });
  it('logs, changes or deletes the one entry', () => {
    expect(cellChange([], 90)).toEqual({ kind: 'create', minutes: 90 });
    expect(cellChange([one], 90)).toEqual({ kind: 'change', entry: one, minutes: 90 });
    expect(cellChange([one], null)).toEqual({ kind: 'delete', entry: one });
    expect(cellChange([one], 60)).toEqual({ kind: 'none' });
    expect(cellChange([], null)).toEqual({ kind: 'none' });
  });

  it('adds what is missing to several, and never shortens them', () => {
    const two = [one, entry({ id: 'f', minutes: 30 })];
    expect(cellChange(two, 120)).toEqual({ kind: 'create', minutes: 30 });
    expect(cellChange(two, 60)).toMatchObject({ kind: 'refuse' });
    expect(cellChange(two, null)).toMatchObject({ kind: 'refuse' });
  });

  it('leaves an entry alone that is on a document', () => {
    expect(cellChange([entry({ locked: true })], 30)).toMatchObject({ kind: 'refuse' });
  });
});
