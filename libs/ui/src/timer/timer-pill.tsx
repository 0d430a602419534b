import { IconChevronDown, IconPlayerPlay, IconPlayerStopFilled } from '@tabler/icons-react';
import { Kbd } from '../parts/kbd.js';
import classes from './timer.module.css';

export interface RunningTimer {
  /** `0:47:12` */
  elapsed: string;
  client?: string;
  service?: string;
  /** Started while the network was down: kept here, and sent once. */
  isUnsynced?: boolean;
}

export interface TimerPillProps {
  running: RunningTimer | null;
  onStart: () => void;
  onStop: () => void;
  /** Opens the details of the running timer. */
  onDetails: () => void;
  areDetailsOpen?: boolean;
  isBusy?: boolean;
}

/** The timer in the header: dark while it runs, an outline when nothing does. It only draws. */
export function TimerPill({ running, onStart, onStop, onDetails, areDetailsOpen, isBusy }: TimerPillProps) {
  if (!running) {
    return (
      <button type="button" className={classes.idle} aria-keyshortcuts="t" disabled={isBusy} onClick={onStart}>
        <IconPlayerPlay size={16} stroke={1.7} />
        Start timer
        <Kbd round>t</Kbd>
      </button>
    );
  }
  const { elapsed, client, service, isUnsynced } = running;
  return (
    <div className={classes.pill} role="group" aria-label="Running timer">
      <button
        type="button"
        className={classes.details}
        aria-expanded={areDetailsOpen}
        aria-haspopup="dialog"
        onClick={onDetails}
      >
        <span className={classes.dot} />
        <span className={classes.digits} role="timer">
          {elapsed}
        </span>
        <span className={classes.work}>
          {client ?? 'Add details'} {service ? <span className={classes.service}>{service}</span> : null}
        </span>
        {isUnsynced ? <span className={classes.unsynced}>not synced yet</span> : null}
        <IconChevronDown size={16} stroke={1.7} className={classes.chevron} />
      </button>
      <button type="button" className={classes.stop} aria-keyshortcuts="t" disabled={isBusy} onClick={onStop}>
        <IconPlayerStopFilled size={14} />
        Stop
        <Kbd round inherit>
          t
        </Kbd>
      </button>
    </div>
  );
}
