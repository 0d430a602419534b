import { TextAction, troubleToast } from '@atlasos/ui';
import { Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { readAll, type Notification } from './notifications-query.js';
import { NotificationRow } from './notification-row.js';
import classes from './notifications.module.css';

interface BellPanelProps {
  unread: readonly Notification[];
  count: number;
  opened: boolean;
  onChange: (opened: boolean) => void;
  children: ReactElement;
}

/** What is unread, under the bell. */
export default function BellPanel({ unread, count, opened, onChange, children }: BellPanelProps) {
  const close = () => onChange(false);
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" width={380} offset={8} trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label="Notifications">
        <div className={classes.head}>
          <h2>Notifications</h2>
          {count > 0 ? (
            <TextAction onClick={() => void readAll().catch((error: Error) => troubleToast(error.message))}>
              Mark all as read
            </TextAction>
          ) : null}
        </div>
        {unread.length === 0 ? (
          <p className={classes.calm}>Nothing new. You are told when unbilled work reaches a limit.</p>
        ) : (
          <ul className={classes.list}>
            {unread.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} onOpen={close} />
            ))}
          </ul>
        )}
        <Link to="/notifications" className={classes.all} onClick={close}>
          All notifications
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}
