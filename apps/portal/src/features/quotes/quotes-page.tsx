import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { homeQuery, quotesQuery } from '../../app/queries.js';
import { ListPage } from '../../parts/list-page.js';
import { QuotesTable } from './quotes-table.js';

export function QuotesPage() {
  const list = useInfiniteQuery(quotesQuery);
  const { data: home } = useQuery(homeQuery);
  if (!home) return null;
  return (
    <ListPage title="Quotes" list={list} empty={`No quote yet. One appears here once ${home.practice.name} sends it.`}>
      {(quotes) => <QuotesTable quotes={quotes} home={home} />}
    </ListPage>
  );
}
