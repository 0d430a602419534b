import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { usePractice } from '../../app/session.js';
import { FirstRate } from './first-rate.js';
import { FirstRunStep } from './first-run-step.js';
import { practiceSummary } from './practice-summary.js';
import { nextStep, type DoneSteps } from './steps.js';
import classes from './first-run.module.css';

export function FirstRunSteps({ done }: { done: DoneSteps }) {
  const practice = usePractice();
  const current = nextStep(done);
  const step = (name: keyof DoneSteps, number: number) => ({ number, isDone: done[name], isCurrent: name === current });
  const go = (name: keyof DoneSteps, to: string, label: string) => (
    <Button component={Link} to={to} variant={name === current ? 'filled' : 'default'}>
      {label}
    </Button>
  );
  return (
    <ol className={classes.steps}>
      <FirstRunStep
        {...step('details', 1)}
        title="Your details"
        text={done.details ? practiceSummary(practice) : 'Address and bank details: what an invoice says about you.'}
        action={
          done.details ? (
            <Link to="/settings" className={classes.change}>
              Change
            </Link>
          ) : (
            go('details', '/settings', 'Fill them in')
          )
        }
      />
      <FirstRunStep
        {...step('rate', 2)}
        title="Your hourly rate"
        text="One rate is enough to start. Rates per service or client can follow."
        action={
          done.rate ? (
            <Link to="/settings" className={classes.change}>
              Change
            </Link>
          ) : undefined
        }
      >
        {done.rate ? null : <FirstRate />}
      </FirstRunStep>
      <FirstRunStep
        {...step('client', 3)}
        title="First client"
        text="A name is enough. Above R 5 000 a tax invoice also needs their address."
        action={done.client ? undefined : go('client', '/clients?new=true', 'Add a client')}
      />
      <FirstRunStep
        {...step('entry', 4)}
        title="First time entry"
        text="Start the timer, or type what you did and “90”."
        action={done.entry ? undefined : go('entry', '/time', 'Write the first entry')}
      />
      <FirstRunStep
        {...step('invoice', 5)}
        title="First invoice"
        text="It picks up your time. You see it exactly as it will print."
        action={done.invoice ? undefined : go('invoice', '/invoices', 'Make it')}
      />
    </ol>
  );
}
