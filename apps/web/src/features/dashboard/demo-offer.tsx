import { troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../app/api.js';
import classes from './first-run.module.css';

/** The installation may have no demo: then the contract has no such path. */
const post = client.POST as unknown as (path: string, init: object) => Promise<{ data?: unknown }>;

export function DemoOffer() {
  const demo = useMutation({
    mutationFn: () => post('/api/v1/demo', { body: {} }),
    // Another practice is signed in now: nothing of this one may stay in memory.
    onSuccess: () => window.location.assign('/'),
    onError: (error) => troubleToast(error.message),
  });
  return (
    <div className={classes.demo}>
      <p>Rather look around first? A demo practice with eight clients and four months of work opens beside yours.</p>
      <Button loading={demo.isPending} onClick={() => demo.mutate()}>
        Explore demo data
      </Button>
    </div>
  );
}
