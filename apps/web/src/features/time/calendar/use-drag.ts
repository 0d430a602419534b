import { troubleToast, usePracticeFormat } from '@atlasos/ui';
import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react';
import { lockedReason } from '../../../app/work/wip-actions.js';
import { drawnSpan, type Clock } from './geometry.js';
import { dragged, resizedTo, type TimedEntry, type Timing } from './timing.js';

/** Nearer than this it was a click. */
const THRESHOLD_PX = 4;
const EDGE_PX = 36;
const SCROLL_PX = 14;

interface Pressed {
  pointerId: number;
  x: number;
  y: number;
  from: Clock & { day: number };
  entry: TimedEntry | null;
  isEdge: boolean;
}

/** What is being dragged, as it would be if it were let go here. */
export type Drag =
  | { kind: 'draw'; date: string; fromMinute: number; toMinute: number }
  | { kind: 'change'; entry: TimedEntry; to: Timing };

interface DragOptions {
  clockAtPoint: (x: number, y: number) => Clock & { day: number };
  entryOf: (id: string) => TimedEntry | undefined;
  onDrawn: (span: { date: string; fromMinute: number; toMinute: number }) => void;
  onChanged: (entry: TimedEntry, to: Timing) => void;
}

/** Draws, moves and resizes with a mouse or a pen. A finger only taps and scrolls, so that nothing moves by accident. */
export function useDrag({ clockAtPoint, entryOf, onDrawn, onChanged }: DragOptions) {
  const { timezone } = usePracticeFormat();
  const [drag, setDrag] = useState<Drag | null>(null);
  const pressed = useRef<Pressed | null>(null);
  // A drag ends with a click, too, which then opens nothing.
  const wasDragged = useRef(false);

  const stop = (): void => {
    pressed.current = null;
    setDrag(null);
  };
  const dragTo = ({ entry, isEdge, from }: Pressed, at: Clock & { day: number }): Drag => {
    if (!entry) return { kind: 'draw', date: from.date, ...drawnSpan(from.minute, at.minute) };
    const to = isEdge
      ? resizedTo(entry, { date: from.date, minute: at.minute }, timezone)
      : dragged(entry, { days: at.day - from.day, minutes: at.minute - from.minute }, timezone);
    return { kind: 'change', entry, to };
  };
  const cancel = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  });
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const onKey = (event: KeyboardEvent) => cancel(event);
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isDragging]);

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      wasDragged.current = false;
      if (event.pointerType === 'touch' || event.button !== 0) return;
      const target = event.target as HTMLElement;
      const id = target.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
      const entry = id === undefined ? null : entryOf(id);
      // What runs is no entry yet.
      if (entry === undefined) return;
      const isEdge = target.closest('[data-edge]') !== null;
      const { pointerId, clientX: x, clientY: y } = event;
      pressed.current = { pointerId, x, y, from: clockAtPoint(x, y), entry, isEdge };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const press = pressed.current;
      if (!press) return;
      const { clientX: x, clientY: y } = event;
      if (!drag && Math.hypot(x - press.x, y - press.y) < THRESHOLD_PX) return;
      const reason = press.entry ? lockedReason(press.entry) : null;
      wasDragged.current = true;
      if (reason !== null) {
        troubleToast(reason);
        return stop();
      }
      if (!drag) event.currentTarget.setPointerCapture(press.pointerId);
      scrollAtEdge(event.currentTarget, y);
      setDrag(dragTo(press, clockAtPoint(x, y)));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const press = pressed.current;
      if (!press || !drag) return stop();
      const end = dragTo(press, clockAtPoint(event.clientX, event.clientY));
      stop();
      if (end.kind === 'draw') return onDrawn(end);
      const { entry, to } = end;
      if (to.startedAt !== entry.startedAt || to.minutes !== entry.minutes) onChanged(entry, to);
    },
    onPointerCancel: stop,
    onClickCapture: (event: { stopPropagation: () => void; preventDefault: () => void }) => {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
  };
  return { drag, handlers };
}

/** Near the upper or lower edge of what is in sight the hours come along. */
function scrollAtEdge(element: HTMLElement, y: number): void {
  const scroll = element.closest<HTMLElement>('[data-scroll]');
  if (!scroll) return;
  const { top, bottom } = scroll.getBoundingClientRect();
  if (y > bottom - EDGE_PX) scroll.scrollBy({ top: SCROLL_PX });
  else if (y < top + EDGE_PX * 3) scroll.scrollBy({ top: -SCROLL_PX });
}
