import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { lazy, Suspense, useState } from 'react';
import { ASK_AGAIN_MS, unreadQuery } from './notifications-query.js';
import classes from './notifications.module.css';

const BellPanel = lazy(() => import('./bell-panel.js'));
const MANY = 99;

/** In the header of every page: how much is unread; what it is arrives after the page. */
export function Bell() {
  const { data } = useQuery({ ...unreadQuery(), refetchInterval: ASK_AGAIN_MS });
  const count = data?.unreadCount ?? 0;
  // A press that comes before the panel is kept for it.
  const [opened, setOpened] = useState(false);
  const button = <BellButton count={count} onClick={() => setOpened(!opened)} aria-expanded={opened} />;
  return (
    <Suspense fallback={button}>
      <BellPanel unread={data?.items ?? []} count={count} opened={opened} onChange={setOpened}>
        {button}
      </BellPanel>
    </Suspense>
  );
}

function BellButton({ count, ...rest }: { count: number } & ComponentProps<typeof ActionIcon<'button'>>) {
  const words = count === 0 ? 'Notifications, none unread' : `Notifications, ${count} unread`;
  return (
    <ActionIcon aria-label={words} className={classes.bell} {...rest}>
      <IconBell size={20} stroke={1.6} />
      {count > 0 ? (
        <span className={classes.count} aria-hidden>
          {count > MANY ? `${MANY}+` : count}
        </span>
      ) : null}
    </ActionIcon>
  );
}
