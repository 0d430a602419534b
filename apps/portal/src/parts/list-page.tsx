import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { detailOf } from '../app/api.js';
import { useTitle } from '../app/title.js';

interface ListPageProps<Item> {
  title: string;
  list: UseInfiniteQueryResult<{ pages: Array<{ items: Item[] }> }>;
  /** Said while there is nothing. */
  empty: string;
  children: (items: Item[]) => ReactNode;
}

/** A list that grows by pages: loading, empty, failed and there. */
export function ListPage<Item>({ title, list, empty, children }: ListPageProps<Item>) {
  useTitle(title);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <main id="content" className="list-page">
      <h1>{title}</h1>
      {list.error ? (
        <p role="alert">
          {detailOf(list.error)}{' '}
          <button type="button" className="text-button" onClick={() => void list.refetch()}>
            Try again
          </button>
        </p>
      ) : !items ? (
        <p className="empty" aria-busy="true">
          Reading the list
        </p>
      ) : items.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        children(items)
      )}
      {list.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Show more
        </button>
      )}
    </main>
  );
}
