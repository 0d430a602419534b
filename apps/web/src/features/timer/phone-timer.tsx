import { formatElapsed, localTime } from '@atlasos/domain';
import { DockAction, TimerDock, usePracticeFormat } from '@atlasos/ui';
import { IconArrowsExchange, IconPencil, IconPlus } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { pressStart, pressStop } from '../../app/timer/timer-presses.js';
import { useElapsed, useTimer } from '../../app/timer/use-timer.js';
import { openNewEntry } from '../../app/work/open-entry.js';
import { shortName } from '../../app/work/short-name.js';
import { timerChoice, timerDetails } from './timer-switches.js';

const TimerSheet = lazy(() => import('./timer-sheet.js'));

/** The timer at the thumb, above the tabs of a phone. */
export function PhoneTimer() {
  const { timezone } = usePracticeFormat();
  const { shown, waiting } = useTimer();
  const elapsed = useElapsed(shown?.startedAt);
  const isAboutTime = useLocation({ select: ({ pathname }) => pathname === '/time' || pathname === '/' });
  const isOpen = timerDetails.useIsOn() && shown !== null;
  const running = shown && {
    elapsed: formatElapsed(elapsed),
    since: localTime(shown.startedAt, timezone),
    client: shown.clientName ? shortName(shown.clientName) : undefined,
    service: shown.serviceTypeName ?? undefined,
    isUnsynced: waiting > 0,
  };
  return (
    <>
      <TimerDock
        running={running}
        isCompact={!isAboutTime}
        onStart={() => void pressStart()}
        onStop={() => void pressStop()}
      >
        {shown ? (
          <DockAction icon={<IconPencil size={18} stroke={1.6} />} onClick={() => timerDetails.set(true)}>
            Details
          </DockAction>
        ) : null}
        <DockAction icon={<IconArrowsExchange size={18} stroke={1.6} />} onClick={() => timerChoice.set(true)}>
          {shown ? 'Switch' : 'Continue'}
        </DockAction>
        <DockAction icon={<IconPlus size={18} stroke={1.6} />} onClick={() => openNewEntry()}>
          Entry
        </DockAction>
      </TimerDock>
      {isOpen ? (
        <Suspense fallback={null}>
          <TimerSheet timer={shown.timer} onClose={() => timerDetails.set(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
