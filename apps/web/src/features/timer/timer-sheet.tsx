import { Drawer } from '@mantine/core';
import type { Timer } from '../../app/timer/timer-query.js';
import { TimerFields } from './timer-fields.js';
import classes from './timer.module.css';

/** The same details on a phone. */
export default function TimerSheet({ timer, onClose }: { timer: Timer | null; onClose: () => void }) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      padding={20}
      title="Running timer"
      classNames={{ title: classes.title }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <TimerFields timer={timer} onClose={onClose} />
    </Drawer>
  );
}
