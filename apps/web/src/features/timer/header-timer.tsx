import { formatElapsed } from '@atlasos/domain';
import { TimerPill } from '@atlasos/ui';
import { lazy, Suspense } from 'react';
import { pressStart, pressStop } from '../../app/timer/timer-presses.js';
import { useElapsed, useTimer } from '../../app/timer/use-timer.js';
import { shortName } from '../../app/work/short-name.js';
import { timerDetails } from './timer-switches.js';
import classes from './timer.module.css';

const TimerPanel = lazy(() => import('./timer-panel.js'));

/** The timer in the header of every page. */
export function HeaderTimer() {
  const { shown, waiting } = useTimer();
  const elapsed = useElapsed(shown?.startedAt);
  const isOpen = timerDetails.useIsOn() && shown !== null;
  const running = shown && {
    elapsed: formatElapsed(elapsed),
    client: shown.clientName ? shortName(shown.clientName) : undefined,
    service: shown.serviceTypeName ?? undefined,
    isUnsynced: waiting > 0,
  };
  return (
    <div className={classes.place} data-timer>
      {!shown && waiting > 0 ? <span className={classes.unsynced}>Not synced yet</span> : null}
      <TimerPill
        running={running}
        onStart={() => void pressStart()}
        onStop={() => void pressStop()}
        onDetails={() => timerDetails.set(!isOpen)}
        areDetailsOpen={isOpen}
      />
      {isOpen ? (
        <Suspense fallback={null}>
          <TimerPanel timer={shown.timer} onClose={() => timerDetails.set(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
