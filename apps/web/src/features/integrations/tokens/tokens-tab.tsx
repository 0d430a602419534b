import { EmptyState, ErrorState, LedgerBody, LedgerTable, LoadingRows, SectionHead, Th } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pages } from '../../../app/pages.js';
import stacked from '../../../app/stacked.module.css';
import classes from '../integrations.module.css';
import { SecretDialog } from '../secret-dialog.js';
import { NewToken } from './new-token.js';
import { TokenRow } from './token-row.js';
import { TOKENS } from './token.js';

export default function TokensTab() {
  const list = useInfiniteQuery(pages(TOKENS, { limit: 100 }));
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => setOpen(true)}>
      New token
    </Button>
  );
  return (
    <div className={`${classes.list} ${stacked.stacked}`}>
      <SectionHead title="Access tokens">{list.data?.length ? add : null}</SectionHead>
      <p className={classes.lead}>
        Other programs use the same API as this app. A token lets one in, as far as you say.{' '}
        <a href="/api/docs">How to begin</a>
      </p>
      {list.isPending ? <LoadingRows rows={3} tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? (
        <EmptyState action={add}>
          Programs that may use your data stand here: an export, a calendar, a script.
        </EmptyState>
      ) : null}
      {list.data?.length ? (
        <LedgerTable
          caption="Access tokens"
          columns={['26%', undefined, 140, 128, 190]}
          head={
            <>
              <Th>Token</Th>
              <Th>May</Th>
              <Th>Last used</Th>
              <Th>Works until</Th>
              <Th>
                <span className="visually-hidden">Actions</span>
              </Th>
            </>
          }
        >
          <LedgerBody>
            {list.data.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </LedgerBody>
        </LedgerTable>
      ) : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      {isOpen ? <NewToken onClose={() => setOpen(false)} onMade={setSecret} /> : null}
      <SecretDialog title="Your new token" what="the token" secret={secret} onClose={() => setSecret(null)}>
        <p className={classes.fact}>
          Programs send it as <code>Authorization: Bearer …</code>. Keep it like a password.
        </p>
      </SecretDialog>
    </div>
  );
}
