import { eachDay } from '@atlasos/domain';
import { isWorkday } from '../calendar.js';
import type { Random } from '../random.js';

/** Public holidays, seen from the day the demo is written on. */
const DAYS_OFF = new Set(['2026-08-10', '2026-09-24']);
const DAY_MINUTES_MAX = 450;
const CHOICES = 3;

export const workdaysBetween = (from: string, to: string): string[] =>
  [...eachDay(from, to)].filter((date) => isWorkday(date) && !DAYS_OFF.has(date));

/** Finds days for work: neither all alike, nor any too full. */
export class Workload {
  private readonly minutes = new Map<string, number>();

  add(date: string, minutes: number): void {
    this.minutes.set(date, this.on(date) + minutes);
  }

  place(from: string, to: string, minutes: number, random: Random): string {
    const days = random.shuffled(workdaysBetween(from, to));
    const [quietest] = days.slice(0, CHOICES).sort((a, b) => this.on(a) - this.on(b));
    const fits = this.on(quietest!) + minutes <= DAY_MINUTES_MAX;
    const date = fits ? quietest! : days.sort((a, b) => this.on(a) - this.on(b))[0]!;
    this.add(date, minutes);
    return date;
  }

  private on(date: string): number {
    return this.minutes.get(date) ?? 0;
  }
}
