import { describe, expect, it } from '@jest/globals';
import { billedMinutes, resolveRate, sumMinor, timeValueMinor, weekday, wipAgeing } from '@atlasos/domain';
import { DemoCalendar } from '../calendar.js';
import { DISBURSEMENTS } from '../practice/disbursements.js';
import { RATES } from '../practice/rates.js';
import { policyOf } from './billing-step.js';
import { planEntries } from './plan-entries.js';
import type { PlannedEntry } from './planned-entry.js';

const THURSDAY = '2026-11-26';
const calendar = new DemoCalendar(THURSDAY);
const entries = planEntries(calendar);

const rates = RATES.map(({ client, service, hourlyRateMinor, from }, index) => {
  const next = RATES.find((other) => other.client === client && other.service === service && other.from > from);
  return {
    id: String(index),
    hourlyRateMinor,
    effectiveFrom: calendar.firstOfMonth(from),
    effectiveTo: next ? calendar.firstOfMonth(next.from) : null,
    clientId: client ?? null,
    serviceTypeId: service ?? null,
  };
});

function valueMinor(entry: PlannedEntry): number {
  const { date, client, service } = entry;
  const found = resolveRate(rates, { date, clientId: client, serviceTypeId: service });
  return timeValueMinor(billedMinutes(entry.minutes, policyOf(client)), found!.hourlyRateMinor);
}

const inWip = entries.filter(({ fate }) => ['open', 'taken_off', 'deferred'].includes(fate));
const kept = DISBURSEMENTS.filter(({ stays }) => stays);

describe('four months of entries, seen from Thursday 26 November 2026', () => {
  it('are about 400, most of them billed', () => {
    expect(entries.length).toBeGreaterThanOrEqual(380);
    expect(entries.length).toBeLessThanOrEqual(430);
    expect(entries.filter(({ fate }) => fate === 'billed').length).toBeGreaterThan(250);
  });

  it('leave R 96 643,00 in WIP, 102,6 hours and three disbursements', () => {
    const time = inWip.map((entry) => ({ date: entry.date, amountMinor: valueMinor(entry) }));
    const costs = kept.map(({ on, amountMinor }) => ({ date: on, amountMinor }));
    expect(sumMinor(inWip.map(({ minutes, client }) => billedMinutes(minutes, policyOf(client))))).toBe(102.6 * 60);
    expect(kept).toHaveLength(3);
    expect(wipAgeing([...time, ...costs], THURSDAY)).toEqual([59_620_00, 16_143_00, 12_040_00, 8_840_00]);
  });

  it.each([
    ['bluecrane', 28_744_00],
    ['tafelberg', 17_238_00],
    ['karoo', 13_938_00],
    ['highveld', 13_280_00],
    ['umhlanga', 8_620_00],
    ['ndlovu', 7_625_00],
    ['rooibos', 3_633_00],
    ['svdm', 3_565_00],
  ])('leave WIP of %s at %i cents', (client, expected) => {
    const time = inWip.filter((entry) => entry.client === client).map(valueMinor);
    const costs = kept.filter((cost) => cost.client === client).map(({ amountMinor }) => amountMinor);
    expect(sumMinor([...time, ...costs])).toBe(expected);
  });

  it('bill R 8 030,00 of November in November', () => {
    const november = entries.filter(({ fate, date }) => fate === 'billed' && date >= '2026-11-01');
    expect(sumMinor(november.map(valueMinor))).toBe(8_030_00);
  });

  it('are worked on working days, one after another, with a break at noon', () => {
    for (const date of new Set(entries.map((entry) => entry.date))) {
      expect(weekday(date)).toBeLessThanOrEqual(5);
      const timed = entries.filter((entry) => entry.date === date && entry.start !== null);
      timed.slice(1).forEach((entry, index) => {
        const before = timed[index]!;
        expect(entry.start!).toBeGreaterThanOrEqual(before.start! + before.minutes);
      });
      expect(timed.every(({ start, minutes }) => start! >= 7 * 60 && start! + minutes <= 18 * 60)).toBe(true);
      expect(timed.some(({ start, minutes }) => start! < 12 * 60 + 50 && start! + minutes > 12 * 60 + 50)).toBe(false);
    }
  });

  it('are logged in all ways', () => {
    for (const how of ['timer', 'started', 'typed']) {
      expect(entries.filter((entry) => entry.how === how).length).toBeGreaterThan(70);
    }
    expect(entries.filter(({ task }) => task !== undefined).length).toBeGreaterThan(30);
    expect(entries.filter(({ billable }) => !billable).length).toBeGreaterThan(50);
    expect(entries.some(({ text }) => /[Α-Ωα-ωΆ-ώ]/.test(text))).toBe(true);
    expect(entries.some(({ text }) => /[А-я]/.test(text))).toBe(true);
    expect(entries.some(({ text }) => /[Łąż]/.test(text))).toBe(true);
  });
});

describe('the same months, seen from another day', () => {
  it('are the same ones for the same day', () => {
    expect(planEntries(new DemoCalendar(THURSDAY))).toEqual(entries);
  });

  it.each(['2026-11-24', '2026-11-29', '2027-01-01', '2028-02-29'])(
    'end on or just before %s, on working days',
    (today) => {
      const moved = planEntries(new DemoCalendar(today));
      const dates = moved.map(({ date }) => date).sort();
      expect(moved).toHaveLength(entries.length);
      expect(moved.every(({ date }) => weekday(date) <= 5)).toBe(true);
      expect(dates.at(-1)! <= today).toBe(true);
      expect(moved.map(({ minutes }) => minutes)).toEqual(entries.map(({ minutes }) => minutes));
    },
  );
});
