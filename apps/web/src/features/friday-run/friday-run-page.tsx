import { EmptyState, ErrorState, Kbd, LoadingRows, commandKey } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { LinkButton } from '../../app/link-button.js';
import { Page } from '../../app/shell/page.js';
import { ClientStep } from './client-step.js';
import { Review } from './review.js';
import { RunRail } from './run-rail.js';
import { useRun, type Run } from './use-run.js';

/** Everybody who can be billed, one after the other, by keyboard; then all that was drafted leaves at once. */
export function FridayRunPage() {
  const run = useRun();
  if (run.error) {
    return (
      <Page title="Friday run">
        <ErrorState error={run.error} onRetry={run.retry} />
      </Page>
    );
  }
  if (run.isPending) {
    return (
      <Page title="Friday run">
        <LoadingRows tall />
      </Page>
    );
  }
  const [current] = run.queue;
  if (run.isReview || (!current && run.drafts.length > 0)) return <Review run={run} />;
  if (!current) return <NothingToBill run={run} />;
  return (
    <Page
      title="Friday run"
      subtitle={`${run.done + 1} of ${run.total}`}
      actions={run.drafts.length > 0 ? <ToReview run={run} /> : null}
      rail={<RunRail run={run} current={current} />}
      railWidth={300}
      flush
    >
      <ClientStep key={current.clientId} client={current} run={run} />
    </Page>
  );
}

function ToReview({ run }: { run: Run }) {
  useShortcut('mod+enter', 'Review the drafts', run.review);
  return (
    <Button aria-keyshortcuts="Control+Enter Meta+Enter" onClick={run.review}>
      Review {run.drafts.length === 1 ? 'the draft' : `${run.drafts.length} drafts`}
      <Kbd inherit>{`${commandKey()} Enter`}</Kbd>
    </Button>
  );
}

function NothingToBill({ run }: { run: Run }) {
  return (
    <Page title="Friday run">
      {run.passedCount > 0 ? (
        <EmptyState action={<Button onClick={run.bringBack}>Start over</Button>}>
          This run is through and made no draft. What was skipped waits in WIP for the next one.
        </EmptyState>
      ) : (
        <EmptyState action={<LinkButton to="/time">Log time</LinkButton>}>
          Nothing can be billed now. Work that is logged and billable comes up here, client by client.
        </EmptyState>
      )}
    </Page>
  );
}
