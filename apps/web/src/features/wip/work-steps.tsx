import { TextAction, toast, troubleToast } from '@atlasos/ui';
import { workChanged } from '../../app/work/work-changed.js';
import { DeferDrawer } from './defer-drawer.js';
import type { ClientWorkState } from './use-client-work.js';
import { isFree, undeferWork, type Work } from './work.js';
import { WriteOffDrawer } from './write-off-drawer.js';

/** What can be done with one piece of work, beside it. */
export function WorkSteps({ work, state }: { work: Work; state: ClientWorkState }) {
  if (!isFree(work)) return null;
  const { bill, begin, isBilling } = state;
  const undefer = () =>
    void undeferWork(work)
      .then(workChanged)
      .then(
        () => toast('It may be billed from today'),
        (error: Error) => troubleToast(error.message),
      );
  return (
    <>
      <TextAction disabled={isBilling} onClick={() => bill([work])}>
        Bill
      </TextAction>
      {work.status === 'deferred' ? (
        <TextAction onClick={undefer}>No longer defer</TextAction>
      ) : (
        <TextAction onClick={() => begin('defer', [work])}>Defer</TextAction>
      )}
      <TextAction onClick={() => begin('writeDown', [work])}>Write down</TextAction>
      <TextAction onClick={() => begin('writeOff', [work])}>Write off</TextAction>
    </>
  );
}

/** The drawer of the step that was begun. */
export function StepDrawer({ state: { step, endStep } }: { state: ClientWorkState }) {
  if (!step) return null;
  if (step.kind === 'defer') return <DeferDrawer works={step.works} onClose={endStep} />;
  return <WriteOffDrawer works={step.works} isPart={step.kind === 'writeDown'} onClose={endStep} />;
}
