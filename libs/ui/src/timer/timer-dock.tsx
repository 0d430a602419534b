import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RunningTimer } from './timer-pill.js';
import classes from './timer.module.css';

interface TimerDockProps {
  running: (RunningTimer & { since: string }) | null;
  onStart: () => void;
  onStop: () => void;
  isBusy?: boolean;
  /** One line: where the page is about something else. */
  isCompact?: boolean;
  /** `DockAction`s: Details, Switch, Entry. */
  children?: ReactNode;
}

/** The timer at the thumb, above the tabs of a phone. It only draws. */
export function TimerDock({ running, onStart, onStop, isBusy, isCompact, children }: TimerDockProps) {
  if (!running) {
    return (
      <div className={classes.dockIdle}>
        {children}
        <button type="button" className={classes.dockStart} disabled={isBusy} onClick={onStart}>
          <IconPlayerPlayFilled size={16} />
          Start timer
        </button>
      </div>
    );
  }
  return (
    <section className={classes.dock} data-running data-compact={isCompact || undefined} aria-label="Running timer">
      <div className={classes.dockMain}>
        <div className={classes.dockWords}>
          <span className={classes.since}>
            <span className={classes.dot} />
            {running.isUnsynced ? 'Not synced yet' : `Running since ${running.since}`}
          </span>
          <span className={classes.dockDigits} role="timer">
            {running.elapsed}
          </span>
          <span className={classes.dockWork}>
            {running.client ?? 'No details yet'}{' '}
            {running.service ? <span className={classes.service}>{running.service}</span> : null}
          </span>
        </div>
        <button type="button" className={classes.dockStop} aria-label="Stop" disabled={isBusy} onClick={onStop}>
          <IconPlayerStopFilled size={32} />
        </button>
      </div>
      {children && !isCompact ? <div className={classes.dockActions}>{children}</div> : null}
    </section>
  );
}

export const DockAction = ({ icon, children, onClick }: { icon: ReactNode; children: string; onClick: () => void }) => (
  <button type="button" className={classes.dockAction} onClick={onClick}>
    {icon}
    {children}
  </button>
);
