import { formatHoursDecimal, formatDocumentDuration } from '@atlasos/domain';
import {
  AgeLegend,
  BigMoney,
  DateInput,
  DoubleRule,
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerTable,
  LedgerTotal,
  LoadingRows,
  Money,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { Page } from '../../app/shell/page.js';
import { ClientRows } from './client-rows.js';
import { RollForward } from './roll-forward.js';
import classes from './wip.module.css';

const route = getRouteApi('/frame/wip');
const OVER_60_DAYS = [2, 3];

/** All that is unbilled: by client, by age, as of any day, and how it moved this month. */
export function WipPage() {
  const { asOf } = route.useSearch();
  const navigate = useNavigate({ from: '/wip' });
  const { today, locale, symbol } = usePracticeFormat();
  const [opened, setOpened] = useState<string | null>(null);
  const date = asOf ?? today();
  const isToday = date === today();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/wip', { params: { query: { asOf: date } } });
  const setDate = (next: string | null) =>
    void navigate({ search: { asOf: next === null || next === today() ? undefined : next } });
  const hours = (minutes: number) => formatHoursDecimal(minutes, locale) ?? formatDocumentDuration(minutes, locale);

  if (!data) {
    return (
      <Page title="WIP">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows tall />}
      </Page>
    );
  }
  const { totals } = data;
  const clients = [...data.clients].sort((a, b) => b.valueMinor - a.valueMinor);
  const largestMinor = clients[0]?.valueMinor ?? 0;
  const oldMinor = OVER_60_DAYS.reduce((sum, bucket) => sum + (totals.buckets[bucket] ?? 0), 0);
  const figures = [
    {
      label: 'Unbilled WIP',
      minor: totals.valueMinor,
      note: `${hours(totals.minutes)} hours for ${clients.length} ${clients.length === 1 ? 'client' : 'clients'}`,
    },
    { label: 'In draft invoices', minor: totals.draftedMinor, note: 'counted in the total' },
    { label: 'Deferred', minor: totals.deferredMinor, note: 'counted in the total' },
    { label: 'Over 60 days', minor: oldMinor, note: 'since the work' },
  ];
  return (
    <Page title="WIP" flush>
      <div className={classes.figures}>
        {figures.map(({ label, minor, note }) => (
          <div key={label} className={classes.figure}>
            <span className={classes.label}>{label}</span>
            <BigMoney minor={minor} size={28} quiet={minor === 0} />
            <span className={classes.note}>{note}</span>
          </div>
        ))}
      </div>
      <div className={classes.body}>
        <div className={classes.head}>
          <h2>By client</h2>
          <AgeLegend scale="wip" />
          <span className={classes.note}>as of</span>
          <DateInput aria-label="As of" w={150} value={date} max={today()} onChange={setDate} />
        </div>
        {clients.length === 0 ? (
          <EmptyState
            action={
              <Button renderRoot={(props) => <Link to="/time" {...props} />}>
                {isToday ? 'Log time' : 'Open Time'}
              </Button>
            }
          >
            {isToday
              ? 'Nothing is unbilled. What you log will wait here until it is invoiced.'
              : 'Nothing was unbilled on that day.'}
          </EmptyState>
        ) : (
          <LedgerTable
            caption="Work in progress by client"
            head={
              <>
                <Th>Client</Th>
                <Th>Age of the work</Th>
                <Th>Oldest</Th>
                <Th align="right">Hours</Th>
                <Th align="right">Deferred</Th>
                <Th align="right">In draft</Th>
                <Th align="right">Value, {symbol}</Th>
                <Th>
                  <span className="visually-hidden">Step</span>
                </Th>
              </>
            }
          >
            <LedgerBody>
              {clients.map((client) => (
                <ClientRows
                  key={client.clientId}
                  client={client}
                  asOf={date}
                  isToday={isToday}
                  largestMinor={largestMinor}
                  hours={hours(client.minutes)}
                  isOpen={opened === client.clientId}
                  onToggle={() => setOpened(opened === client.clientId ? null : client.clientId)}
                />
              ))}
            </LedgerBody>
            <LedgerTotal>
              <Td colSpan={3}>Total</Td>
              <Td align="right">{hours(totals.minutes)}</Td>
              <Td align="right">
                <Money minor={totals.deferredMinor} />
              </Td>
              <Td align="right">
                <Money minor={totals.draftedMinor} />
              </Td>
              <Td align="right">
                <DoubleRule>
                  <Money minor={totals.valueMinor} zero="amount" />
                </DoubleRule>
              </Td>
              <Td />
            </LedgerTotal>
          </LedgerTable>
        )}
      </div>
      <RollForward asOf={date} />
    </Page>
  );
}
