import { IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isTyping } from '../keys/is-typing.js';
import { Kbd } from '../parts/kbd.js';
import { commandKey } from '../keys/command-key.js';
import { TOAST_MS, toastStore, type Toast } from './toast-store.js';
import classes from './toasts.module.css';

/** Where toasts appear: once, at the end of the app. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wantsUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (wantsUndo && !isTyping(event.target) && toastStore.undo()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <section className={classes.area} aria-live="polite" aria-label="Messages">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timeout = setTimeout(() => toastStore.dismiss(toast.id), TOAST_MS);
    return () => clearTimeout(timeout);
  }, [isHeld, toast.id]);
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) };
  return (
    <div
      className={classes.toast}
      data-tone={toast.tone}
      {...hold}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.message}>{toast.message}</span>
      {toast.undo ? (
        <button
          type="button"
          className={classes.undo}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => toastStore.undo(toast.id)}
        >
          Undo <Kbd inherit>{`${commandKey()} Z`}</Kbd>
        </button>
      ) : (
        <button type="button" className={classes.close} aria-label="Close" onClick={() => toastStore.dismiss(toast.id)}>
          <IconX size={16} />
        </button>
      )}
    </div>
  );
}
