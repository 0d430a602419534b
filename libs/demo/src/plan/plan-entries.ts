import type { DemoCalendar } from '../calendar.js';
import { INVOICES } from '../practice/invoices.js';
import { Random } from '../random.js';
import { say } from '../texts.js';
import { billedEntries } from './billed-entries.js';
import { layOutDay } from './lay-out-day.js';
import { ownEntries } from './own-entries.js';
import type { PlannedEntry } from './planned-entry.js';
import { Workload } from './workdays.js';
import { writtenEntries } from './written-entries.js';

/** Every entry of the four months with its day, its time of day and its text: the same ones for the same day, always. */
export function planEntries(calendar: DemoCalendar): PlannedEntry[] {
  const random = new Random('Maseko Accounting');
  const workload = new Workload();
  const written = writtenEntries(random);
  for (const { date, minutes } of written) workload.add(date, minutes);
  const billed = billedEntries(INVOICES, workload, random);
  const all = [...written, ...billed, ...ownEntries(workload, random)];
  const days = [...new Set(all.map(({ date }) => date))].sort();
  return days
    .flatMap((day) =>
      layOutDay(
        all.filter(({ date }) => date === day),
        random,
      ),
    )
    .map((entry) => {
      const date = calendar.day(entry.date);
      return { ...entry, date, text: say(entry.text, date) };
    });
}
