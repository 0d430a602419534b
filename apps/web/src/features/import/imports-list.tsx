import {
  EmptyState,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LoadingRows,
  SectionHead,
  Td,
  Th,
  TwoLines,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MomentText } from '../../app/moment-text.js';
import { pages } from '../../app/pages.js';
import stacked from '../../app/stacked.module.css';
import { ImportChip, countsText, whatText } from './import-words.js';
import { IMPORTS, isAtWork, type Import } from './import.js';
import classes from './import.module.css';

const LOOK_AGAIN_MS = 1_500;

/** Every file that was brought, newest first. */
export function ImportsList() {
  const list = useInfiniteQuery({
    ...pages(IMPORTS, { limit: 20 }),
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(isAtWork)) ? LOOK_AGAIN_MS : false,
  });
  return (
    <section aria-label="Imports" className={stacked.stacked}>
      <SectionHead title="Brought so far" />
      {list.isPending ? <LoadingRows rows={3} tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? <EmptyState>Nothing has been brought in yet.</EmptyState> : null}
      {list.data?.length ? (
        <LedgerTable
          caption="Imports"
          columns={[undefined, 120, 230, 170]}
          head={
            <>
              <Th>File</Th>
              <Th>State</Th>
              <Th>Rows</Th>
              <Th>Brought</Th>
            </>
          }
        >
          <LedgerBody>
            {list.data.map((each) => (
              <ImportLine key={each.id} given={each} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Earlier ones
        </Button>
      ) : null}
    </section>
  );
}

const ImportLine = ({ given }: { given: Import }) => (
  <LedgerRow tall>
    <Td>
      <TwoLines sub={whatText(given)}>
        <Link to="/import/$importId" params={{ importId: given.id }} className={classes.file}>
          {given.fileName}
        </Link>
      </TwoLines>
    </Td>
    <Td>
      <ImportChip state={given.state} />
    </Td>
    <Td quiet>{countsText(given)}</Td>
    <Td quiet>
      <MomentText at={given.createdAt} />
    </Td>
  </LedgerRow>
);
