import { newKey } from '@atlasos/api-client';
import { localDate } from '@atlasos/domain';
import { troubleToast } from '@atlasos/ui';
import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './first-run.module.css';

interface Login {
  email: string;
  password: string;
}

/** Fills a practice of its own from this page, over the same API that a third party uses. */
async function makeDemo(onShare: (percent: number) => void): Promise<Login> {
  const { DEMO_ZONE, fetchApi, fillDemo } = await import('@atlasos/demo');
  const account = { email: `demo-${newKey().slice(0, 8)}@maseko.example`, password: newKey() };
  await fillDemo(fetchApi(), {
    today: localDate(new Date(), DEMO_ZONE),
    account,
    running: true,
    onProgress: ({ done, total }) => onShare((done / total) * 100),
  });
  return account;
}

export function DemoOffer() {
  const [percent, setPercent] = useState(0);
  const demo = useMutation({
    mutationFn: () => makeDemo(setPercent),
    onError: (error) => troubleToast(error.message),
  });
  if (demo.data) return <DemoReady login={demo.data} />;
  return (
    <div className={classes.demo}>
      <p>Rather look around first? A demo practice with four months of work opens beside yours.</p>
      {demo.isPending ? (
        <Progress value={percent} w={160} aria-label="Filling the demo practice" />
      ) : (
        <Button onClick={() => demo.mutate()}>Explore demo data</Button>
      )}
    </div>
  );
}

/** This browser is signed in to the demo now; the login opens it again later. */
function DemoReady({ login }: { login: Login }) {
  return (
    <div className={classes.demo} role="status">
      <p>
        The demo practice is ready. Your own is untouched: sign out and in again to come back to it. The demo opens
        again with {login.email} and the password {login.password}.
      </p>
      <Button variant="filled" onClick={() => window.location.assign('/')}>
        Open the demo
      </Button>
    </div>
  );
}
