import { TextAction } from '@atlasos/ui';
import { DeferDrawer } from './defer-drawer.js';
import type { ClientWorkState } from './use-client-work.js';
import { isFree, type Work } from './work.js';
import { WriteOffDrawer } from './write-off-drawer.js';

/** What can be done with one piece of work, beside it. */
export function WorkSteps({ work, state }: { work: Work; state: ClientWorkState }) {
  if (!isFree(work)) return null;
  const { bill, begin, undefer, isBilling } = state;
  return (
    <>
      <TextAction disabled={isBilling} onClick={() => bill([work])}>
        Bill
      </TextAction>
      {work.status === 'deferred' ? (
        <TextAction onClick={() => undefer([work])}>No longer defer</TextAction>
      ) : (
        <TextAction onClick={() => begin('defer', [work])}>Defer</TextAction>
      )}
      <TextAction onClick={() => begin('writeDown', [work])}>Write down</TextAction>
      <TextAction onClick={() => begin('writeOff', [work])}>Write off</TextAction>
    </>
  );
}

/** The drawer of the step that was begun. */
export function StepDrawer({ state: { step, endStep, stepDone } }: { state: ClientWorkState }) {
  if (!step) return null;
  if (step.kind === 'defer') return <DeferDrawer works={step.works} onClose={endStep} onSaved={stepDone} />;
  return <WriteOffDrawer works={step.works} isPart={step.kind === 'writeDown'} onClose={endStep} onSaved={stepDone} />;
}
