import { SectionHead } from '@atlasos/ui';
import { Button, Progress } from '@mantine/core';
import { AskFirst } from '../../app/ask-first.js';
import { attempt } from '../../app/attempt.js';
import { countText, rowsText } from './import-words.js';
import { isAtWork, takeStep, type Import } from './import.js';
import classes from './import.module.css';
import { Problems } from './problems.js';

/** How far it is, what it would add or has added, and what may be done about it. */
export function Outcome({ given }: { given: Import }) {
  if (given.state === 'ready') return null;
  if (isAtWork(given)) return <AtWork given={given} />;
  return (
    <section aria-label="Outcome" className={classes.outcome}>
      <SectionHead title={TITLES[given.state] ?? ''} rule="line" />
      {given.state === 'failed' ? <p role="alert">{given.failure ?? 'No reason is known.'}</p> : null}
      {given.state === 'undone' ? <Undone given={given} /> : null}
      {given.state === 'checked' || given.state === 'done' ? <Counts given={given} /> : null}
      <NextStep given={given} />
      <Problems given={given} />
    </section>
  );
}

const TITLES: Partial<Record<Import['state'], string>> = {
  checked: 'What it would add',
  done: 'What it added',
  failed: 'It could not be finished',
  undone: 'What stays',
};

const WORKING: Partial<Record<Import['state'], string>> = {
  checking: 'Checking every row',
  running: 'Adding the rows',
  undoing: 'Taking the rows out again',
};

function AtWork({ given: { state, rowCount, seenCount } }: { given: Import }) {
  const label = WORKING[state] ?? '';
  return (
    <section aria-label="Outcome" className={classes.outcome}>
      <SectionHead title={label} rule="line" />
      <div className={classes.progress} role="status">
        <Progress value={rowCount === 0 ? 0 : (seenCount / rowCount) * 100} w={260} aria-label={label} />
        {rowCount === 0 ? 'Reading the file' : `${countText(seenCount)} of ${rowsText(rowCount)}`}
      </div>
      <p className={classes.small}>It goes on in the background; you may leave this page.</p>
    </section>
  );
}

function Counts({ given }: { given: Import }) {
  const { state, rowCount, addedCount, repeatedCount, refusedCount, newClients, newServices } = given;
  return (
    <>
      <dl className={classes.counts}>
        <Count label={state === 'done' ? 'Added' : 'To add'} count={addedCount} strong />
        <Count label="In already" count={repeatedCount} />
        <Count label="Left out" count={refusedCount} />
        <Count label="Rows of the file" count={rowCount} />
      </dl>
      <Made what="New clients" names={newClients} />
      <Made what="New services" names={newServices} />
    </>
  );
}

const Count = ({ label, count, strong }: { label: string; count: number; strong?: boolean }) => (
  <div data-strong={strong || undefined}>
    <dt>{label}</dt>
    <dd>{countText(count)}</dd>
  </div>
);

const NAMES_SHOWN = 12;

function Made({ what, names }: { what: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - NAMES_SHOWN;
  return (
    <p className={classes.made}>
      <strong>{what}:</strong> {names.slice(0, NAMES_SHOWN).join(', ')}
      {more > 0 ? ` and ${countText(more)} more` : ''}
    </p>
  );
}

function Undone({ given: { addedCount, newClients, newServices } }: { given: Import }) {
  return (
    <>
      <p>
        {addedCount === 0
          ? 'All that it added is out again.'
          : `${rowsText(addedCount)} stay, for the reasons below. When they are free again, undo once more.`}
      </p>
      {newClients.length + newServices.length > 0 ? (
        <p className={classes.small}>
          Clients and services that it made are not taken out with it; archive those that you do not want.
        </p>
      ) : null}
      <Made what="Clients it made" names={newClients} />
      <Made what="Services it made" names={newServices} />
    </>
  );
}

function NextStep({ given }: { given: Import }) {
  const { id, state, addedCount, kind } = given;
  const take = (step: 'run' | 'undo') => void attempt(() => takeStep(id, step));
  if (state === 'checked')
    return addedCount > 0 ? (
      <div className={classes.actions}>
        <Button variant="filled" onClick={() => take('run')}>
          Add {rowsText(addedCount)}
        </Button>
        <span className={classes.small}>You can undo this afterwards.</span>
      </div>
    ) : (
      <p className={classes.small}>Nothing in it can be added as it is.</p>
    );
  if (state === 'done' || (state === 'undone' && addedCount > 0))
    return addedCount > 0 ? (
      <div className={classes.actions}>
        <AskFirst
          label="Undo this import"
          ariaLabel="Undo this import"
          consequence={CONSEQUENCES[kind]}
          onConfirm={() => take('undo')}
        />
      </div>
    ) : null;
  return null;
}

const CONSEQUENCES: Record<Import['kind'], string> = {
  time: 'Its entries are deleted, but for those on an invoice, written off or in a locked period. Clients and services that it made stay.',
  clients: 'Its clients are deleted, but for those that are in use.',
  invoices:
    'Its opening balances go, but for those that were paid, written off or reminded of. Clients that it made stay.',
};
