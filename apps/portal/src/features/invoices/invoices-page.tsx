import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { homeQuery, invoicesQuery } from '../../app/queries.js';
import { InvoicesTable } from '../../parts/invoices-table.js';
import { ListPage } from '../../parts/list-page.js';

export function InvoicesPage() {
  const list = useInfiniteQuery(invoicesQuery);
  const { data: home } = useQuery(homeQuery);
  if (!home) return null;
  return (
    <ListPage
      title="Invoices"
      list={list}
      empty={`No invoice yet. They appear here once ${home.practice.name} publishes one.`}
    >
      {(invoices) => <InvoicesTable invoices={invoices} home={home} caption="All invoices, newest first" />}
    </ListPage>
  );
}
