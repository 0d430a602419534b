import { formatDate, formatDocumentDuration, formatHoursDecimal } from '@atlasos/domain';
import {
  AgeMark,
  Chip,
  ErrorState,
  LedgerRow,
  LoadingRows,
  Money,
  RowActions,
  Td,
  TextAction,
  usePracticeFormat,
} from '@atlasos/ui';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { openEntry } from '../../app/work/open-entry.js';
import { ChosenBar } from './chosen-bar.js';
import { useClientWork, type ClientWorkState } from './use-client-work.js';
import { isFree, type Work } from './work.js';
import { StepDrawer, WorkSteps } from './work-steps.js';
import classes from './wip.module.css';

const COLUMNS = 8;

/** The entries and costs behind a client's figure, oldest first; what can be done with each stands beside it. */
export function ClientWork({ clientId }: { clientId: string }) {
  const state = useClientWork(clientId);
  const { query, works, chosen } = state;
  if (!query.data) {
    return (
      <tr>
        <td colSpan={COLUMNS}>
          {query.error ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <LoadingRows rows={3} />
          )}
        </td>
      </tr>
    );
  }
  return (
    <>
      {works.map((work) => (
        <WorkRow key={work.id} work={work} state={state} />
      ))}
      {chosen.length > 0 || state.hasMore || state.isTooMuch ? (
        <tr>
          <td colSpan={COLUMNS} className={classes.more}>
            {chosen.length > 0 ? <ChosenBar state={state} /> : null}
            {state.hasMore ? <TextAction onClick={state.showMore}>Show more</TextAction> : null}
            {state.isTooMuch ? <AllInTime clientId={clientId} /> : null}
          </td>
        </tr>
      ) : null}
      <tr className={classes.drawerRow}>
        <td colSpan={COLUMNS}>
          <StepDrawer state={state} />
        </td>
      </tr>
    </>
  );
}

export const AllInTime = ({ clientId }: { clientId: string }) => (
  <Link to="/time" search={{ clientId, status: 'unbilled' }}>
    See all of it in Time
  </Link>
);

/** Words of a piece of work; an entry opens where all of it can be changed. */
export function WorkWords({ work }: { work: Work }) {
  if (work.kind === 'disbursement') return work.description;
  return (
    <button type="button" className={classes.toggle} onClick={() => openEntry(work.id)}>
      {work.description || 'No description'}
    </button>
  );
}

export function WorkState({ work }: { work: Work }) {
  if (work.status === 'deferred' && work.deferredUntil)
    return <Chip tone="neutral">Until {formatDate(work.deferredUntil)}</Chip>;
  return work.status === 'drafted' ? <Chip tone="blue">In draft</Chip> : null;
}

export const WorkTick = ({ work, state }: { work: Work; state: ClientWorkState }) => (
  <Checkbox
    size="sm"
    className={classes.tick}
    aria-label={`Choose ${work.description || 'this entry'}, ${formatDate(work.date)}`}
    disabled={!isFree(work)}
    checked={isFree(work) && state.isTicked(work.id)}
    onChange={() => state.tick(work.id)}
  />
);

function WorkRow({ work, state }: { work: Work; state: ClientWorkState }) {
  const { locale } = usePracticeFormat();
  const hours =
    work.minutes === null
      ? ''
      : (formatHoursDecimal(work.minutes, locale) ?? formatDocumentDuration(work.minutes, locale));
  return (
    <LedgerRow className={classes.work}>
      <Td>
        <span className={classes.day}>
          <WorkTick work={work} state={state} />
          <AgeMark scale="wip" bucket={work.bucket} /> {formatDate(work.date)}
          <span className={classes.note}>{work.ageDays} d</span>
          <span className={classes.service}>{work.serviceTypeName ?? 'Disbursement'}</span>
        </span>
      </Td>
      <Td colSpan={2}>
        <span className={classes.words}>
          <WorkWords work={work} />
          <span className={classes.steps}>
            <RowActions>
              <WorkSteps work={work} state={state} />
            </RowActions>
          </span>
        </span>
      </Td>
      <Td align="right">{hours}</Td>
      <Td align="right" colSpan={2}>
        <WorkState work={work} />
      </Td>
      <Td align="right">
        <Money minor={work.valueMinor} zero="amount" />
      </Td>
      <Td />
    </LedgerRow>
  );
}
