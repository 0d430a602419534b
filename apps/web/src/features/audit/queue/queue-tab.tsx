import type { components } from '@atlasos/api-client';
import {
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LoadingRows,
  SectionHead,
  Td,
  Th,
  TwoLines,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { api } from '../../../app/api.js';
import { MomentText } from '../../../app/moment-text.js';
import stacked from '../../../app/stacked.module.css';
import classes from '../audit.module.css';
import { jobWords } from '../jobs/job-words.js';

type Kind = components['schemas']['QueuedKindResponse'];
type Queue = components['schemas']['QueueResponse'];

const LOOK_AGAIN_MS = 3_000;
const QUEUE_WORDS: Record<Queue['name'], string> = { work: 'PDFs and figures', mail: 'Mail', webhooks: 'Webhooks' };

/** How the work in the background stands, as of now and every few seconds. */
export default function QueueTab() {
  const board = api.useQuery('get', '/api/v1/jobs/queues', {}, { refetchInterval: LOOK_AGAIN_MS });
  return (
    <div className={`${classes.list} ${stacked.stacked}`}>
      <p className={classes.lead}>
        PDFs, mails, webhooks and nightly checks are done beside your work. What fails is tried again by itself, with
        longer and longer pauses; what is given up waits under{' '}
        <Link to="/audit" search={{ tab: 'jobs' }}>
          Failed jobs
        </Link>
        .
      </p>
      {board.isPending ? <LoadingRows rows={4} tall /> : null}
      {board.isError ? <ErrorState error={board.error} onRetry={() => void board.refetch()} /> : null}
      {board.data ? <Kinds kinds={board.data.kinds} /> : null}
      {board.data ? <Queues queues={board.data.queues} /> : null}
    </div>
  );
}

function Kinds({ kinds }: { kinds: Kind[] }) {
  if (kinds.length === 0) return <EmptyState>Nothing is to be done, and nothing was in the last 24 hours.</EmptyState>;
  return (
    <LedgerTable
      caption="Your work in the background"
      columns={[undefined, 110]}
      head={
        <>
          <Th>What it is</Th>
          <Th align="right">Done, 24 h</Th>
        </>
      }
    >
      <LedgerBody>
        {kinds.map((kind) => (
          <LedgerRow key={kind.kind} tall>
            <Td>
              <TwoLines strong sub={<Standing of={kind} />}>
                {jobWords(kind.kind)}
              </TwoLines>
            </Td>
            <Td align="right" quiet={kind.doneCount === 0}>
              {kind.doneCount}
            </Td>
          </LedgerRow>
        ))}
      </LedgerBody>
    </LedgerTable>
  );
}

const countsText = ({ waitingCount, activeCount, delayedCount, failedCount }: Omit<Queue, 'name'>): string =>
  [
    [waitingCount, 'waiting'],
    [activeCount, 'in work'],
    [delayedCount, 'for later'],
    [failedCount, 'failed'],
  ]
    .flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`))
    .join(', ') || 'Empty';

function Standing({ of }: { of: Kind }) {
  return (
    <>
      {countsText(of)}
      {of.nextAt ? (
        <>
          . Next try <MomentText at={of.nextAt} />
          {of.lastError ? `: ${of.lastError}` : null}
        </>
      ) : null}
      {of.oldestAt ? (
        <>
          , since <MomentText at={of.oldestAt} />
        </>
      ) : null}
    </>
  );
}

const Queues = ({ queues }: { queues: Queue[] | null }) => (
  <section aria-label="Queues of the installation" className={classes.queues}>
    <SectionHead title="Queues of the installation" />
    {queues === null ? (
      <p className={classes.lead}>
        They cannot be reached right now. What is to be done waits in the database, and nothing is lost.
      </p>
    ) : (
      <LedgerTable
        caption="Queues of the installation"
        columns={[undefined, 220]}
        head={
          <>
            <Th>Queue</Th>
            <Th align="right">Now</Th>
          </>
        }
      >
        <LedgerBody>
          {queues.map((queue) => (
            <LedgerRow key={queue.name}>
              <Td>{QUEUE_WORDS[queue.name]}</Td>
              <Td align="right" quiet={countsText(queue) === 'Empty'}>
                {countsText(queue)}
              </Td>
            </LedgerRow>
          ))}
        </LedgerBody>
      </LedgerTable>
    )}
  </section>
);
