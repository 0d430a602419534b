import { EmptyState, ErrorState, LoadingRows, Segmented, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../app/link-button.js';
import { Page } from '../../app/shell/page.js';
import { notificationsQuery, readAll } from './notifications-query.js';
import { NotificationRow } from './notification-row.js';
import { STATES, type ShownState } from './notifications-search.js';
import classes from './notifications.module.css';

const route = getRouteApi('/frame/notifications');

const EMPTY: Record<ShownState, string> = {
  all: 'Nothing was told yet. You are told when unbilled work reaches a limit.',
  unread: 'Nothing is unread.',
  snoozed: 'Nothing is snoozed.',
  read: 'Nothing was read yet.',
};

/** All that was ever told, newest first. */
export function NotificationsPage() {
  const { state = 'all' } = route.useSearch();
  const navigate = useNavigate({ from: '/notifications' });
  const list = useInfiniteQuery(notificationsQuery(state));
  const items = list.data ?? [];
  const isAnyUnread = items.some((item) => item.state === 'unread');
  return (
    <Page
      title="Notifications"
      controls={
        <Segmented
          label="Which ones"
          options={STATES}
          value={state}
          onChange={(next) => void navigate({ search: { state: next === 'all' ? undefined : next } })}
        />
      }
      actions={
        isAnyUnread ? (
          <Button onClick={() => void readAll().catch((error: Error) => troubleToast(error.message))}>
            Mark all as read
          </Button>
        ) : undefined
      }
    >
      {list.isPending ? (
        <LoadingRows tall />
      ) : list.error && items.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState
          action={
            <LinkButton to="/settings" search={{ tab: 'alerts' }}>
              Set alert limits
            </LinkButton>
          }
        >
          {EMPTY[state]}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {items.map((notification) => (
            <NotificationRow key={notification.id} notification={notification} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button className={classes.more} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show older ones
        </Button>
      ) : null}
    </Page>
  );
}
