import { formatDuration } from '@atlasos/domain';
import type { CSSProperties } from 'react';
import { useElapsed, useTimer } from '../../../app/timer/use-timer.js';
import { shortName } from '../../../app/work/short-name.js';
import classes from './calendar.module.css';

/** What runs now, as long as it has run. It becomes an entry when it stops. */
export function Running({ style }: { style: CSSProperties }) {
  const { shown } = useTimer();
  const minutes = Math.floor(useElapsed(shown?.startedAt) / 60);
  if (!shown) return null;
  const client = shown.clientName ?? 'No client yet';
  return (
    <div
      className={classes.running}
      style={style}
      data-entry=""
      title={`Running now: ${client}, ${formatDuration(minutes)}`}
    >
      <b>{shortName(client)}</b> <span>running, {formatDuration(minutes)}</span>
    </div>
  );
}
