import { describe, expect, it } from '@jest/globals';
import { readFacts, valueText } from './facts.js';

const format = { currency: 'ZAR', locale: 'en-ZA', timezone: 'Africa/Johannesburg' };

describe('what changed, for people', () => {
  it('shows both sides of each field of a change', () => {
    expect(readFacts({ hourlyRateMinor: 85_000 }, { hourlyRateMinor: 90_000 }, format)).toEqual([
      { name: 'hourlyRateMinor', label: 'Hourly rate', before: '850,00', after: '900,00' },
    ]);
  });

  it('leaves out of a new record what is empty, technical or an id', () => {
    const made = {
      id: '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10',
      clientId: '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e11',
      version: 1,
      name: 'Karoo Blooms',
      reference: '',
      contacts: [],
      timeEntryIds: ['0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e12'],
      archived: false,
    };
    expect(readFacts(null, made, format).map(({ label, after }) => [label, after])).toEqual([
      ['Name', 'Karoo Blooms'],
      ['Archived', 'no'],
    ]);
  });

  it.each([
    ['issueDate', '2026-11-26', '26 Nov 2026'],
    ['archivedAt', '2026-11-26T22:30:00.000Z', '27 Nov 2026, 00:30'],
    ['vatRateBps', 1500, '15 %'],
    ['billable', true, 'yes'],
    ['notes', null, 'none'],
    ['kind', 'fixed_fee', 'fixed fee'],
    ['scopes', ['time:read', 'clients:write'], 'time:read, clients:write'],
    ['rounding', { incrementMinutes: 6, mode: 'up' }, 'Increment minutes: 6; Mode: up'],
  ])('%s %j reads %s', (name, value, text) => expect(valueText(name, value, format).replace(/\s/g, ' ')).toBe(text));
});
