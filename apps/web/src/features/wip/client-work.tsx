import type { components } from '@atlasos/api-client';
import { formatDate, formatDocumentDuration, formatHoursDecimal } from '@atlasos/domain';
import {
  AgeMark,
  Chip,
  ErrorState,
  LedgerRow,
  LoadingRows,
  Money,
  Td,
  TextAction,
  usePracticeFormat,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { openEntry } from '../../app/work/open-entry.js';
import classes from './wip.module.css';

type Work = components['schemas']['WipWorkResponse'];
const PAGE = 100;

/** The entries and costs behind a client's figure, oldest first; each opens where it can be deferred or written off. */
export function ClientWork({ clientId }: { clientId: string }) {
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = api.useQuery('get', '/api/v1/wip/clients/{id}', {
    params: { path: { id: clientId }, query: { limit: Math.min(limit, 200) } },
  });
  if (!data) {
    return (
      <tr>
        <td colSpan={8}>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={3} />}
        </td>
      </tr>
    );
  }
  return (
    <>
      {data.items.map((work) => (
        <WorkRow key={work.id} work={work} />
      ))}
      {data.nextCursor ? (
        <tr>
          <td colSpan={8} className={classes.more}>
            {limit < 200 ? (
              <TextAction onClick={() => setLimit(200)}>Show more</TextAction>
            ) : (
              <Link to="/time" search={{ clientId, status: 'unbilled' }}>
                See all of it in Time
              </Link>
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function WorkRow({ work }: { work: Work }) {
  const { locale } = usePracticeFormat();
  const hours =
    work.minutes === null
      ? ''
      : (formatHoursDecimal(work.minutes, locale) ?? formatDocumentDuration(work.minutes, locale));
  return (
    <LedgerRow>
      <Td className={classes.day}>
        <AgeMark scale="wip" bucket={work.bucket} /> {formatDate(work.date)}{' '}
        <span className={classes.note}>{work.ageDays} d</span>
      </Td>
      <Td colSpan={2}>
        {work.kind === 'time' ? (
          <button type="button" className={classes.toggle} onClick={() => openEntry(work.id)}>
            {work.description || 'No description'}
          </button>
        ) : (
          work.description
        )}{' '}
        <span className={classes.note}>{work.serviceTypeName ?? 'Disbursement'}</span>
      </Td>
      <Td align="right">{hours}</Td>
      <Td align="right" colSpan={2}>
        {work.status === 'deferred' && work.deferredUntil ? (
          <Chip tone="neutral">Until {formatDate(work.deferredUntil)}</Chip>
        ) : null}
        {work.status === 'drafted' ? <Chip tone="blue">In draft</Chip> : null}
      </Td>
      <Td align="right">
        <Money minor={work.valueMinor} zero="amount" />
      </Td>
      <Td />
    </LedgerRow>
  );
}
