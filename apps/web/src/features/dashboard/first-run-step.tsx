import { StepMark } from '@atlasos/ui';
import type { ReactNode } from 'react';
import classes from './first-run.module.css';

interface FirstRunStepProps {
  number: number;
  isDone: boolean;
  isCurrent: boolean;
  title: string;
  text: string;
  action?: ReactNode;
  children?: ReactNode;
}

export function FirstRunStep({ number, isDone, isCurrent, title, text, action, children }: FirstRunStepProps) {
  const state = isDone ? 'done' : isCurrent ? 'current' : 'later';
  return (
    <li className={classes.step} data-state={state} aria-current={isCurrent ? 'step' : undefined}>
      <StepMark number={number} state={state} large />
      <div className={classes.words}>
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.text}>{text}</p>
        {children}
      </div>
      {action}
    </li>
  );
}
