import { formatDate, formatDocumentDuration, formatHoursDecimal } from '@atlasos/domain';
import { AgeMark, ErrorState, LedgerRow, LoadingRows, Money, Td, TextAction, usePracticeFormat } from '@atlasos/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import phone from './phone-client.module.css';
import type { Work } from './work.js';
import classes from './wip.module.css';

const COLUMNS = 8;
const PAGE = 100;
const MOST = 200;

interface PastWorkProps {
  clientId: string;
  asOf: string;
}

function usePastWork({ clientId, asOf }: PastWorkProps) {
  const [limit, setLimit] = useState(PAGE);
  const query = api.useQuery(
    'get',
    '/api/v1/wip/clients/{id}',
    { params: { path: { id: clientId }, query: { asOf, limit } } },
    { placeholderData: keepPreviousData },
  );
  const hasMore = Boolean(query.data?.nextCursor);
  return {
    query,
    works: query.data?.items ?? [],
    showMore: hasMore && limit < MOST ? () => setLimit(MOST) : undefined,
    isCut: hasMore && limit >= MOST,
  };
}

type PastState = ReturnType<typeof usePastWork>;

const Pending = ({ query }: PastState) =>
  query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingRows rows={3} />;

const Hint = ({ asOf, state: { showMore, isCut } }: { asOf: string; state: PastState }) => (
  <span className={classes.note}>
    As it stood on {formatDate(asOf)}, to be read only.{isCut ? ` The ${MOST} oldest pieces are shown.` : ''}{' '}
    <Link to="/wip" search={({ asOf: _past, ...rest }) => rest}>
      See today’s work
    </Link>{' '}
    to bill or defer it. {showMore ? <TextAction onClick={showMore}>Show more</TextAction> : null}
  </span>
);

const serviceOf = ({ serviceTypeName }: Work) => serviceTypeName ?? 'Disbursement';

/** What a client's figure was made of on a past day. */
export function PastWork(props: PastWorkProps) {
  const { locale } = usePracticeFormat();
  const state = usePastWork(props);
  const hours = ({ minutes }: Work) =>
    minutes === null ? '' : (formatHoursDecimal(minutes, locale) ?? formatDocumentDuration(minutes, locale));
  return (
    <>
      {state.works.map((work) => (
        <LedgerRow key={`${work.id} ${work.date}`} className={classes.work}>
          <Td>
            <span className={classes.day}>
              <AgeMark scale="wip" bucket={work.bucket} /> {formatDate(work.date)}
              <span className={classes.note}>{work.ageDays} d</span>
              <span className={classes.service}>{serviceOf(work)}</span>
            </span>
          </Td>
          <Td colSpan={2}>{work.description || 'No description'}</Td>
          <Td align="right">{hours(work)}</Td>
          <Td colSpan={2} />
          <Td align="right">
            <Money minor={work.valueMinor} zero="amount" />
          </Td>
          <Td />
        </LedgerRow>
      ))}
      <tr>
        <td colSpan={COLUMNS} className={classes.more}>
          {state.query.data ? <Hint asOf={props.asOf} state={state} /> : <Pending {...state} />}
        </td>
      </tr>
    </>
  );
}

export function PastWorkOnPhone(props: PastWorkProps) {
  const state = usePastWork(props);
  if (!state.query.data) return <Pending {...state} />;
  return (
    <>
      <ul className={phone.works}>
        {state.works.map((work) => (
          <li key={`${work.id} ${work.date}`} className={phone.work}>
            <span />
            <div>
              {work.description || 'No description'}
              <div className={phone.note}>
                <AgeMark scale="wip" bucket={work.bucket} /> {formatDate(work.date)}, {work.ageDays} d,{' '}
                {serviceOf(work)}
              </div>
            </div>
            <Money minor={work.valueMinor} zero="amount" />
          </li>
        ))}
      </ul>
      <Hint asOf={props.asOf} state={state} />
    </>
  );
}
