import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface StepperProps {
  label: string;
  steps: readonly string[];
  /** Index of the step we are at; those before it are done. */
  current: number;
  /** At the right: saved when, delete, go on. */
  children?: ReactNode;
}

/** Draft → Preview → Finalise → Send: where we are, and what is still to come. */
export function Stepper({ label, steps, current, children }: StepperProps) {
  return (
    <div className={classes.stepper}>
      <ol className={classes.steps} aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={classes.step}
            data-state={index < current ? 'done' : index === current ? 'current' : 'later'}
            aria-current={index === current ? 'step' : undefined}
          >
            <StepMark number={index + 1} state={index < current ? 'done' : index === current ? 'current' : 'later'} />
            {step}
          </li>
        ))}
      </ol>
      {children ? <div className={classes.aside}>{children}</div> : null}
    </div>
  );
}

interface StepMarkProps {
  number: number;
  state: 'done' | 'current' | 'later';
  /** 28 across instead of 20, beside two lines. */
  large?: boolean;
}

export const StepMark = ({ number, state, large }: StepMarkProps) => (
  <span className={classes.mark} data-state={state} data-large={large || undefined}>
    {state === 'done' ? <IconCheck size={large ? 16 : 12} stroke={2} aria-label={`${number}, done`} /> : number}
  </span>
);
