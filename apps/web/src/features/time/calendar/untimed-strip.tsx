import { formatDuration, formatDurationClock, type IsoDate } from '@atlasos/domain';
import type { CSSProperties } from 'react';
import { openEntry } from '../../../app/work/open-entry.js';
import { serviceColour } from '../../../app/work/service-mark.js';
import { shortName } from '../../../app/work/short-name.js';
import type { Entry } from '../save-entry.js';
import classes from './calendar.module.css';

/** Entries of which only the day is known, above the hours. */
export function UntimedStrip({ days, entries }: { days: readonly IsoDate[]; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <div className={classes.days} data-strip>
      <span className={classes.noTime}>No time</span>
      {days.map((date) => (
        <div key={date} className={classes.untimed}>
          {entries
            .filter((entry) => entry.date === date)
            .map((entry) => (
              <button
                key={entry.id}
                type="button"
                style={{ '--service': serviceColour(entry.serviceTypeColour) } as CSSProperties}
                aria-label={`${entry.clientName ?? 'No client yet'}, ${entry.serviceTypeName ?? 'no service yet'}, ${formatDuration(entry.minutes)}, no start known`}
                title={[entry.clientName, entry.description].filter(Boolean).join(', ')}
                onClick={() => openEntry(entry.id)}
              >
                <span>{shortName(entry.clientName ?? 'No client yet')}</span>
                <b>{formatDurationClock(entry.minutes)}</b>
              </button>
            ))}
        </div>
      ))}
    </div>
  );
}
