import { describe, expect, it } from '@jest/globals';
import { addDays } from './dates.js';
import { crossedWipLimit, effectiveWipAlert, isWipAlertCrossed, wipAlertStep } from './wip-alerts.js';

const asOf = '2026-11-24';

describe('WIP alerts (rule 32)', () => {
  const practice = { valueMinor: 5_000_000, ageDays: 60 };
  it('uses the thresholds of the client, none when off, else those of the practice', () => {
    expect(effectiveWipAlert(practice, null)).toEqual(practice);
    expect(effectiveWipAlert(practice, { off: true })).toBeNull();
    expect(effectiveWipAlert(practice, { valueMinor: 1 })).toEqual({ valueMinor: 1 });
    expect(effectiveWipAlert(null, undefined)).toBeNull();
  });

  it.each([
    [4_999_999, 59, false],
    [5_000_000, 0, true],
    [1, 60, true],
    [0, null, false],
  ])('value %s, oldest %s days → %s', (valueMinor, days, crossed) => {
    const oldestDate = days === null ? null : addDays(asOf, -days);
    expect(isWipAlertCrossed({ valueMinor, oldestDate }, practice, asOf)).toBe(crossed);
    expect(isWipAlertCrossed({ valueMinor, oldestDate }, null, asOf)).toBe(false);
  });

  it.each([
    [5_000_000, 0, 'value'],
    [4_999_999, 60, 'age'],
    [5_000_000, 60, 'both'],
    [4_999_999, 59, null],
  ])('value %s, oldest %s days: %s is crossed', (valueMinor, days, crossed) =>
    expect(crossedWipLimit({ valueMinor, oldestDate: addDays(asOf, -days) }, practice, asOf)).toBe(crossed),
  );

  it('fires once a crossing, and is armed again below the limit or without one', () => {
    const over = { valueMinor: 5_000_000, oldestDate: asOf };
    const under = { valueMinor: 4_999_999, oldestDate: asOf };
    expect(wipAlertStep(false, over, practice, asOf)).toBe('fire');
    expect(wipAlertStep(true, over, practice, asOf)).toBeNull();
    expect(wipAlertStep(true, under, practice, asOf)).toBe('rearm');
    expect(wipAlertStep(false, under, practice, asOf)).toBeNull();
    expect(wipAlertStep(true, over, null, asOf)).toBe('rearm');
  });
});
