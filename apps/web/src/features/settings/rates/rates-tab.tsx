import { DateFilter, ErrorState, LoadingRows, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ExportMenu } from '../../../app/export-menu.js';
import { useShortcut } from '../../../app/keys/shortcut-registry.js';
import { usePractice } from '../../../app/session.js';
import { AddClientRate } from './add-client-rate.js';
import { chosenCell, matrixQuery, type Scope } from './matrix.js';
import { RateMatrix } from './rate-matrix.js';
import { RateRail } from './rate-rail.js';
import classes from './rates.module.css';

const route = getRouteApi('/frame/settings');
const EVERYONE = 'everyone';

export default function RatesTab() {
  const { on, client, service } = route.useSearch();
  const navigate = useNavigate({ from: '/settings' });
  const { today, symbol } = usePracticeFormat();
  const { vatRegistered, pricesIncludeVat } = usePractice();
  const date = on ?? today();
  const matrix = useInfiniteQuery(matrixQuery(date));

  const scope: Scope | undefined = client
    ? { clientId: client === EVERYONE ? null : client, serviceTypeId: service ?? null }
    : undefined;
  const chosen = scope && matrix.data && chosenCell(matrix.data, scope);
  const isFurtherOn = scope !== undefined && matrix.data !== undefined && !chosen && matrix.hasNextPage;
  const { fetchNextPage } = matrix;
  useEffect(() => {
    if (isFurtherOn) void fetchNextPage();
  }, [isFurtherOn, fetchNextPage]);

  const choose = (next: Scope | undefined) =>
    void navigate({
      replace: true,
      resetScroll: false,
      search: (before) => ({
        ...before,
        client: next && (next.clientId ?? EVERYONE),
        service: next?.serviceTypeId ?? undefined,
      }),
    });
  useShortcut('escape', 'Close the rate', () => choose(undefined), { enabled: chosen !== undefined });

  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <div className={classes.head}>
          <h2 className={classes.title}>Hourly rates</h2>
          <div className={classes.on}>
            <span aria-hidden>in force on</span>
            <DateFilter
              aria-label="Rates in force on"
              w={150}
              value={date}
              onChange={(day) => void navigate({ replace: true, search: (before) => ({ ...before, on: day }) })}
            />
            <ExportMenu list="rates" filter={{ date }} />
          </div>
        </div>
        <p className={classes.legend}>
          <b>Bold</b> is set here. Grey is inherited: from the client first, then the service, then the default.{' '}
          {vatRegistered ? `${symbol}, ${pricesIncludeVat ? 'with' : 'without'} VAT.` : `In ${symbol}.`}
        </p>
        {matrix.data ? (
          <>
            <RateMatrix matrix={matrix.data} chosen={chosen} onChoose={choose} />
            {matrix.hasNextPage ? (
              <Button mt={12} loading={matrix.isFetchingNextPage} onClick={() => void matrix.fetchNextPage()}>
                Show more clients
              </Button>
            ) : null}
            <AddClientRate onChoose={(clientId) => choose({ clientId, serviceTypeId: null })} />
          </>
        ) : matrix.isError ? (
          <ErrorState error={matrix.error} onRetry={() => void matrix.refetch()} />
        ) : (
          <LoadingRows rows={8} tall />
        )}
      </div>
      {chosen ? (
        <RateRail
          key={`${chosen.clientId}/${chosen.serviceTypeId}`}
          chosen={chosen}
          date={date}
          onClose={() => choose(undefined)}
        />
      ) : null}
    </div>
  );
}
