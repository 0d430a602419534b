import { TextAction } from '@atlasos/ui';
import { useState, type ReactNode } from 'react';
import classes from './ask-first.module.css';

interface AskFirstProps {
  /** "Revoke" */
  label: string;
  /** For those who don't see the row: "Revoke Nightly export". */
  ariaLabel: string;
  /** What can't be undone about it. */
  consequence: string;
  onConfirm: () => void;
  /** What stands beside the action until it is asked about. */
  children?: ReactNode;
}

/** For what has no Undo: says so in its place, and does it with a second press. */
export function AskFirst({ label, ariaLabel, consequence, onConfirm, children }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <>
        {children}
        <TextAction danger aria-label={ariaLabel} onClick={() => setAsking(true)}>
          {label}
        </TextAction>
      </>
    );
  return (
    <span className={classes.asking} role="group" aria-label={ariaLabel}>
      {consequence}
      <TextAction autoFocus onClick={() => setAsking(false)}>
        Keep
      </TextAction>
      <TextAction danger onClick={onConfirm}>
        {label} now
      </TextAction>
    </span>
  );
}
