import {
  Chip,
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LoadingRows,
  Td,
  TextAction,
  Th,
  toast,
  TwoLines,
} from '@atlasos/ui';
import type { components } from '@atlasos/api-client';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { client, invalidate } from '../../../app/api.js';
import { attempt } from '../../../app/attempt.js';
import { MomentText } from '../../../app/moment-text.js';
import { pages } from '../../../app/pages.js';
import stacked from '../../../app/stacked.module.css';
import classes from '../audit.module.css';
import { jobWords } from './job-words.js';

type Job = components['schemas']['FailedJobResponse'];

const JOBS = '/api/v1/jobs/failed';

const retry = ({ id, kind }: Job) =>
  attempt(async () => {
    await client.POST('/api/v1/jobs/failed/{id}/retry', { params: { path: { id } } });
    await invalidate(JOBS);
    toast(`Trying again: ${jobWords(kind)}`);
  });

export default function JobsTab() {
  const list = useInfiniteQuery(pages(JOBS, { limit: 50 }));
  return (
    <div className={`${classes.list} ${stacked.stacked}`}>
      <p className={classes.lead}>
        PDFs, mails and the like are tried several times by themselves. What failed all the same waits here for you;
        what is still under way is in the{' '}
        <Link to="/audit" search={{ tab: 'queue' }}>
          queue
        </Link>
        .
      </p>
      {list.isPending ? <LoadingRows rows={3} tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? <EmptyState>Nothing failed.</EmptyState> : null}
      {list.data?.length ? (
        <LedgerTable
          caption="Failed jobs"
          columns={[170, undefined, 150]}
          head={
            <>
              <Th>Given up</Th>
              <Th>What it was</Th>
              <Th>
                <span className="visually-hidden">Actions</span>
              </Th>
            </>
          }
        >
          <LedgerBody>
            {list.data.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Earlier ones
        </Button>
      ) : null}
    </div>
  );
}

const JobRow = ({ job }: { job: Job }) => (
  <LedgerRow tall>
    <Td quiet>{job.failedAt ? <MomentText at={job.failedAt} /> : null}</Td>
    <Td>
      <TwoLines strong sub={`${job.error ?? 'No reason is known.'} Tried ${job.attempts} times.`}>
        {jobWords(job.kind)}
      </TwoLines>
    </Td>
    <Td align="right">
      {job.canRetry ? (
        <TextAction aria-label={`Try again: ${jobWords(job.kind)}`} onClick={() => void retry(job)}>
          Try again
        </TextAction>
      ) : (
        <Chip tone="neutral">Send it again from its document</Chip>
      )}
    </Td>
  </LedgerRow>
);
