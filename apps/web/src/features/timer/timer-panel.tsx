import { overlayRoot } from '@atlasos/ui';
import { useEffect, useRef } from 'react';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import type { Timer } from '../../app/timer/timer-query.js';
import { TimerFields } from './timer-fields.js';
import classes from './timer.module.css';

/** The details under the pill. Not modal: the page stays at hand; a press outside or Escape closes it. */
export default function TimerPanel({ timer, onClose }: { timer: Timer | null; onClose: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  useShortcut('escape', 'Close the timer’s details', onClose);
  useEffect(() => {
    panel.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, []);
  useEffect(() => {
    const onPress = ({ target }: MouseEvent) => {
      // Lists of choices open beside the page.
      if (target instanceof Element && !target.closest('[data-timer]') && !overlayRoot?.contains(target)) onClose();
    };
    document.addEventListener('mousedown', onPress);
    return () => document.removeEventListener('mousedown', onPress);
  }, [onClose]);
  return (
    <div className={classes.panel} role="dialog" aria-label="Details of the timer" ref={panel}>
      <TimerFields timer={timer} onClose={onClose} />
    </div>
  );
}
