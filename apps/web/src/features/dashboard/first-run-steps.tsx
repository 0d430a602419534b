import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../app/link-button.js';
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
  const [isRateOpen, setRateOpen] = useState(false);
  const isRateShown = !done.rate && (current === 'rate' || isRateOpen);
  const variant = (name: keyof DoneSteps) => (name === current ? 'filled' : 'default');
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
            <LinkButton to="/settings" variant={variant('details')}>
              Fill them in
            </LinkButton>
          )
        }
      />
      <FirstRunStep
        {...step('rate', 2)}
        title="Your hourly rate"
        text="One rate is enough to start. Rates per service or client can follow."
        action={
          done.rate ? (
            <Link to="/settings" search={{ tab: 'rates' }} className={classes.change}>
              Change
            </Link>
          ) : isRateShown ? undefined : (
            <Button onClick={() => setRateOpen(true)}>Set it</Button>
          )
        }
      >
        {isRateShown ? <FirstRate /> : null}
      </FirstRunStep>
      <FirstRunStep
        {...step('client', 3)}
        title="First client"
        text={
          practice.currency === 'ZAR'
            ? CLIENT_IN_SOUTH_AFRICA
            : 'A name is enough; a tax invoice also needs their address.'
        }
        action={
          done.client ? undefined : (
            <LinkButton to="/clients" search={{ new: true }} variant={variant('client')}>
              Add a client
            </LinkButton>
          )
        }
      />
      <FirstRunStep
        {...step('entry', 4)}
        title="First time entry"
        text="Start the timer, or type what you did and “90”."
        action={
          done.entry ? undefined : (
            <LinkButton to="/time" variant={variant('entry')}>
              Write the first entry
            </LinkButton>
          )
        }
      />
      <FirstRunStep
        {...step('invoice', 5)}
        title="First invoice"
        text="It picks up your time. You see it exactly as it will print."
        action={
          done.invoice ? undefined : (
            <LinkButton to="/invoices" variant={variant('invoice')}>
              Make it
            </LinkButton>
          )
        }
      />
    </ol>
  );
}

/** Below the limit a tax invoice may be an abridged one. */
const CLIENT_IN_SOUTH_AFRICA = 'A name is enough. Above R 5 000 a tax invoice also needs their address.';
