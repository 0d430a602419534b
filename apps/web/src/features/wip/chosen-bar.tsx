import { Money, TextAction } from '@atlasos/ui';
import type { ClientWorkState } from './use-client-work.js';
import classes from './wip.module.css';

/** What is ticked, and what can be done with all of it at once. */
export function ChosenBar({ state }: { state: ClientWorkState }) {
  const { chosen, chosenMinor, bill, begin, undefer, untickAll, isBilling } = state;
  return (
    <div className={classes.chosen} role="group" aria-label="Chosen work">
      <b>
        {chosen.length} chosen, <Money minor={chosenMinor} withSymbol zero="amount" />
      </b>
      <TextAction disabled={isBilling} onClick={() => bill(chosen)}>
        Bill these
      </TextAction>
      <TextAction onClick={() => begin('defer', chosen)}>Defer</TextAction>
      {chosen.some(({ status }) => status === 'deferred') ? (
        <TextAction onClick={() => undefer(chosen)}>No longer defer</TextAction>
      ) : null}
      <TextAction onClick={() => begin('writeDown', chosen)}>Write down</TextAction>
      <TextAction onClick={() => begin('writeOff', chosen)}>Write off</TextAction>
      <TextAction onClick={untickAll}>Untick</TextAction>
    </div>
  );
}
