import { ENGAGEMENT_STATUSES } from '@atlasos/domain';
import {
  EmptyState,
  ErrorState,
  FindField,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LoadingRows,
  Td,
  Th,
  TwoLines,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ExportMenu } from '../../app/export-menu.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import type { Engagement } from '../../app/engagements/terms.js';
import { Page } from '../../app/shell/page.js';
import { BudgetBar } from './budget-bar.js';
import { EngagementDrawer } from './engagement-drawer.js';
import { engagementsQuery } from './engagement-queries.js';
import { EngagementChip, hoursWords, levelOf, termsWords } from './engagement-words.js';
import classes from './engagements.module.css';

const route = getRouteApi('/frame/engagements');
const STATUS_NAMES = { active: 'Active', paused: 'Paused', completed: 'Completed', cancelled: 'Cancelled' } as const;
const CHOICES = ENGAGEMENT_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] }));

export function EngagementsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/engagements' });
  const { new: isNew, ...filter } = search;
  const list = useInfiniteQuery(engagementsQuery(filter));
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true });
  const openNew = () => change({ new: true });
  useShortcut('e', 'New engagement', openNew);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const rows = list.data ?? [];
  return (
    <Page
      title="Engagements"
      actions={
        <>
          <ExportMenu list="engagements" filter={filter} />
          <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.6} />} onClick={openNew}>
            New engagement
          </Button>
        </>
      }
    >
      <div className={classes.filters} role="search">
        <FindField
          aria-label="Find an engagement"
          placeholder="Title or client"
          value={filter.q}
          onChange={(q) => change({ q })}
        />
        <Select
          aria-label="Status"
          placeholder="Any status"
          clearable
          data={CHOICES}
          value={filter.status ?? null}
          onChange={(status) => change({ status: (status as typeof filter.status | null) ?? undefined })}
        />
      </div>
      {list.isPending ? <LoadingRows tall /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        isFiltered ? (
          <EmptyState action={<Button onClick={() => void navigate({ search: {} })}>Show all</Button>}>
            No engagement fits these filters.
          </EmptyState>
        ) : (
          <EmptyState
            action={
              <Button variant="filled" onClick={openNew}>
                Agree on the first one
              </Button>
            }
          >
            Work that was agreed will stand here, with its terms and how much of its hours is used.
          </EmptyState>
        )
      ) : null}
      {rows.length > 0 ? <EngagementsTable rows={rows} /> : null}
      {list.hasNextPage ? (
        <Button mt={16} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      {isNew ? (
        <EngagementDrawer
          clientId={filter.clientId ?? null}
          engagement={null}
          onClose={() => change({ new: undefined })}
        />
      ) : null}
    </Page>
  );
}

function EngagementsTable({ rows }: { rows: readonly Engagement[] }) {
  const { currency, locale } = usePracticeFormat();
  return (
    <LedgerTable
      caption="Engagements, newest first"
      head={
        <>
          <Th>Work</Th>
          <Th className={classes.wide}>Terms</Th>
          <Th>Hours</Th>
          <Th className={classes.wide}>Status</Th>
        </>
      }
    >
      <LedgerBody>
        {rows.map((engagement) => {
          const { id, title, clientName, status, workedMinutes, billing } = engagement;
          const budget = billing.hoursBudgetMinutes;
          const words = hoursWords(workedMinutes, budget);
          return (
            <LedgerRow key={id} tall>
              <Td>
                <TwoLines sub={clientName} strong>
                  <Link to="/engagements/$id" params={{ id }} className={classes.link}>
                    {title}
                  </Link>
                </TwoLines>
                <div className={classes.underName}>
                  <EngagementChip status={status} />
                </div>
              </Td>
              <Td className={classes.wide}>{termsWords(engagement, currency, locale)}</Td>
              <Td>
                {budget === null ? (
                  words
                ) : (
                  <span className={classes.budget}>
                    <BudgetBar
                      used={workedMinutes}
                      budget={budget}
                      level={levelOf(workedMinutes, budget)}
                      label={words}
                    />
                    {words}
                  </span>
                )}
              </Td>
              <Td className={classes.wide}>
                <EngagementChip status={status} />
              </Td>
            </LedgerRow>
          );
        })}
      </LedgerBody>
    </LedgerTable>
  );
}
