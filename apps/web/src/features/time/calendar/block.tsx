import { formatDuration } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { IconLock } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { openEntry } from '../../../app/work/open-entry.js';
import { serviceColour } from '../../../app/work/service-mark.js';
import { shortName } from '../../../app/work/short-name.js';
import { WORK_STATUS } from '../../../app/work/status-chip.js';
import type { Piece } from './geometry.js';
import { timingWords, type TimedEntry } from './timing.js';
import classes from './calendar.module.css';

interface BlockProps {
  entry: TimedEntry;
  piece: Piece;
  style: CSSProperties;
  isDragged: boolean;
  helpId: string;
  onKeyDown: (event: KeyboardEvent, entry: TimedEntry) => void;
  onBlur: () => void;
}

/** An entry at its time. Its second day, where it crosses midnight, is a continuation and not announced twice. */
export function Block({ entry, piece, style, isDragged, helpId, onKeyDown, onBlur }: BlockProps) {
  const { timezone } = usePracticeFormat();
  const client = entry.clientName ?? 'No client yet';
  const length = piece.toMinute - piece.fromMinute;
  const says = [client, entry.serviceTypeName, timingWords(entry, timezone), WORK_STATUS[entry.status].label]
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      className={classes.block}
      style={{ ...style, '--service': serviceColour(entry.serviceTypeColour) } as CSSProperties}
      data-entry={entry.id}
      data-locked={entry.locked || undefined}
      data-dragged={isDragged || undefined}
      data-tight={length < 25 || undefined}
      data-goes-on={piece.isLast ? undefined : true}
      data-came-on={piece.isFirst ? undefined : true}
      aria-label={piece.isFirst ? says : `${says}, continued`}
      aria-describedby={helpId}
      title={[client, entry.description, formatDuration(entry.minutes)].filter(Boolean).join(', ')}
      onClick={() => openEntry(entry.id)}
      onKeyDown={(event) => onKeyDown(event, entry)}
      onBlur={onBlur}
    >
      <span className={classes.blockText}>
        <b data-missing={!entry.clientName || undefined}>{shortName(client)}</b>{' '}
        <span>{entry.description || entry.taskTitle || entry.serviceTypeName}</span>
      </span>
      {entry.locked ? <IconLock className={classes.lock} size={12} stroke={1.8} aria-hidden /> : null}
      {piece.isLast && !entry.locked ? <span className={classes.edge} data-edge aria-hidden /> : null}
    </button>
  );
}
