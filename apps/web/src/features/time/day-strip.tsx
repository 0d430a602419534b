import { formatDuration, localTime, type IsoDate } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { openEntry } from '../../app/work/open-entry.js';
import { serviceColour } from '../../app/work/service-mark.js';
import { shownHours } from './day-spans.js';
import { useDay } from './use-day.js';
import { shortName } from '../../app/work/short-name.js';
import classes from './day-strip.module.css';

const HOUR_MS = 3_600_000;

/** The day as one line: what was worked when, and where nothing is. */
export function DayStrip({ date }: { date: IsoDate }) {
  const { timezone } = usePracticeFormat();
  const { entries, running, now } = useDay(date);
  const { fromMs, toMs } = shownHours(date, timezone, running ? [...entries, running] : entries);
  const at = (instant: string | number): number => ((new Date(instant).getTime() - fromMs) / (toMs - fromMs)) * 100;
  const place = (from: string, to: string) => ({ left: `${at(from)}%`, width: `${Math.max(0.4, at(to) - at(from))}%` });
  const firstHour = Math.ceil(fromMs / HOUR_MS) * HOUR_MS;
  const hours = Array.from(
    { length: Math.floor((toMs - firstHour) / HOUR_MS) + 1 },
    (_, index) => firstHour + index * HOUR_MS,
  );
  const every = hours.length > 14 ? 2 : 1;
  return (
    <div className={classes.strip}>
      <div className={classes.hours} aria-hidden>
        {hours.map((hour, index) =>
          index % every === 0 ? (
            <span key={hour} style={{ left: `${at(hour)}%` }}>
              {localTime(new Date(hour), timezone).replace(/^0/, '')}
            </span>
          ) : null,
        )}
      </div>
      <div className={classes.track}>
        {entries.map((entry) =>
          entry.startedAt && entry.endedAt ? (
            <button
              key={entry.id}
              type="button"
              className={classes.block}
              style={{ ...place(entry.startedAt, entry.endedAt), background: serviceColour(entry.serviceTypeColour) }}
              data-light={entry.serviceTypeColour === 5 || entry.serviceTypeColour === null || undefined}
              aria-label={`${localTime(entry.startedAt, timezone)} to ${localTime(entry.endedAt, timezone)}, ${entry.clientName ?? 'no client yet'}, ${formatDuration(entry.minutes)}`}
              title={`${entry.clientName ?? 'No client yet'}, ${formatDuration(entry.minutes)}`}
              onClick={() => openEntry(entry.id)}
            >
              {at(entry.endedAt) - at(entry.startedAt) > 8 ? shortName(entry.clientName ?? '').split(' ')[0] : null}
            </button>
          ) : null,
        )}
        {running ? (
          <span className={classes.running} style={place(running.startedAt, running.endedAt)} title="Running now" />
        ) : null}
        {now && at(now) > 0 && at(now) < 100 ? <span className={classes.now} style={{ left: `${at(now)}%` }} /> : null}
      </div>
    </div>
  );
}
