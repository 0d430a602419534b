import { EmptyState, ErrorState, LedgerBody, LedgerTable, LoadingRows, SectionHead, Th } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { api, client, invalidate } from '../../app/api.js';
import { attempt } from '../../app/attempt.js';
import stacked from '../../app/stacked.module.css';
import { ArchiveRow } from './archive-row.js';
import classes from './export.module.css';

const ARCHIVES = '/api/v1/archives';
const LOOK_AGAIN_MS = 1_500;

/** Everything in one file, made in the background: how far it is shows while it is made. */
export function Archives() {
  const list = api.useQuery(
    'get',
    ARCHIVES,
    { params: { query: { limit: 20 } } },
    { refetchInterval: ({ state: { data } }) => (data?.items.some(isAtWork) ? LOOK_AGAIN_MS : false) },
  );
  const make = () =>
    attempt(async () => {
      await client.POST(ARCHIVES);
      await invalidate(ARCHIVES);
    });
  const items = list.data?.items ?? [];
  const button = (
    <Button
      variant="filled"
      leftSection={<IconArchive size={16} stroke={1.6} />}
      disabled={items.some(isAtWork)}
      onClick={() => void make()}
    >
      Make an archive
    </Button>
  );
  return (
    <section aria-label="Everything" className={stacked.stacked}>
      <SectionHead title="Everything">{items.length > 0 ? button : null}</SectionHead>
      <p className={classes.lead}>
        One file with all your records and PDFs: lists for spreadsheets, data that another practice can be made from,
        and what is where. It can be fetched for three days; passwords and tokens are never in it.
      </p>
      {list.isPending ? <LoadingRows rows={2} /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && items.length === 0 ? (
        <EmptyState action={button}>Nothing has been archived in the last three days.</EmptyState>
      ) : null}
      {items.length > 0 ? (
        <LedgerTable
          caption="Archives"
          columns={[190, undefined, 190]}
          head={
            <>
              <Th>As of</Th>
              <Th>What it is</Th>
              <Th>
                <span className="visually-hidden">Actions</span>
              </Th>
            </>
          }
        >
          <LedgerBody>
            {items.map((archive) => (
              <ArchiveRow key={archive.id} archive={archive} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
    </section>
  );
}

const isAtWork = ({ state }: { state: string }): boolean => state === 'waiting' || state === 'making';
