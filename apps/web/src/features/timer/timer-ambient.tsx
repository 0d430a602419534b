import { formatElapsed } from '@atlasos/domain';
import { toast } from '@atlasos/ui';
import { IconPencil, IconPlayerPlay, IconPlayerStop, IconPlayerTrackNext, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { useVerbs } from '../../app/palette/verbs.js';
import { useFaviconDot, useTitlePrefix } from '../../app/page-title.js';
import { pressStart, pressStop } from '../../app/timer/timer-presses.js';
import { useElapsed, usePressSender, useTimer } from '../../app/timer/use-timer.js';
import { continueLast } from '../../app/work/start-work.js';
import { discardTimer } from './change-timer.js';
import { timerChoice, timerDetails } from './timer-switches.js';

const ForgottenTimer = lazy(() => import('./forgotten-timer.js'));
const SwitchSheet = lazy(() => import('./switch-sheet.js'));

const goOn = (): void => {
  void continueLast().then((did) => (did ? undefined : toast('Nothing to continue yet. Press t to start the timer.')));
};

/** The timer on every page: keys, verbs, the tab's title and dot, presses that wait, and the question about a forgotten one. */
export default function TimerAmbient() {
  const { shown } = useTimer();
  const isRunning = shown !== null;
  usePressSender();
  useFaviconDot(isRunning);
  useShortcut(
    't',
    isRunning ? 'Stop the timer' : 'Start the timer',
    () => void (isRunning ? pressStop() : pressStart()),
    { group: 'Anywhere' },
  );
  useShortcut('c', 'Continue what was done last', goOn, { group: 'Anywhere' });
  useVerbs(useMemo(() => (isRunning ? RUNNING : IDLE), [isRunning]));
  return (
    <>
      <Title startedAt={shown?.startedAt} />
      <Suspense fallback={null}>
        {shown?.timer?.overLimit ? <ForgottenTimer key={shown.timer.id} timer={shown.timer} /> : null}
        <Choice />
      </Suspense>
    </>
  );
}

function Title({ startedAt }: { startedAt: string | undefined }) {
  const elapsed = useElapsed(startedAt);
  useTitlePrefix(startedAt === undefined ? null : formatElapsed(elapsed));
  return null;
}

const Choice = () => (timerChoice.useIsOn() ? <SwitchSheet onClose={() => timerChoice.set(false)} /> : null);

const ALWAYS = [
  {
    id: 'timer.continue',
    label: 'Continue what was done last',
    words: 'resume timer',
    keys: 'c',
    icon: IconPlayerTrackNext,
    run: goOn,
  },
  {
    id: 'timer.recent',
    label: 'Start the timer for recent work',
    words: 'switch timer',
    icon: IconPlayerPlay,
    run: () => timerChoice.set(true),
  },
];
const IDLE = [
  {
    id: 'timer.start',
    label: 'Start timer',
    words: 'begin stopwatch',
    keys: 't',
    icon: IconPlayerPlay,
    run: () => void pressStart(),
  },
  ...ALWAYS,
];
const RUNNING = [
  {
    id: 'timer.stop',
    label: 'Stop timer',
    words: 'end log',
    keys: 't',
    icon: IconPlayerStop,
    run: () => void pressStop(),
  },
  {
    id: 'timer.details',
    label: 'Details of the timer',
    words: 'client service start',
    icon: IconPencil,
    run: () => timerDetails.set(true),
  },
  {
    id: 'timer.discard',
    label: 'Discard timer',
    words: 'delete throw away',
    icon: IconTrash,
    run: () => void discardTimer(),
  },
  ...ALWAYS,
];
