import { addDays, formatDate, localDate, weekday } from '@atlasos/domain';
import { Chip, TextAction, toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { useState } from 'react';
import { readOne, snooze, type Notification } from './notifications-query.js';
import { TargetLink } from './target-link.js';
import classes from './notifications.module.css';

interface NotificationRowProps {
  notification: Notification;
  onOpen?: () => void;
}

const MONDAY = 1;

/** The first Monday after a day. */
function nextMonday(day: string): string {
  const candidates = Array.from({ length: 7 }, (_, ahead) => addDays(day, ahead + 1));
  return candidates.find((date) => weekday(date) === MONDAY) ?? addDays(day, 7);
}

/** What was told, when, and what to do about it. */
export function NotificationRow({ notification, onOpen }: NotificationRowProps) {
  const { today, timezone } = usePracticeFormat();
  const [isSnoozing, setSnoozing] = useState(false);
  const { id, title, text, state, createdAt, snoozedUntil } = notification;
  const until = (day: string) => {
    setSnoozing(false);
    void snooze(id, day).then(
      () => toast(`Snoozed until ${formatDate(day)}`),
      (error: Error) => troubleToast(error.message),
    );
  };
  return (
    <li className={classes.row} data-unread={state === 'unread' || undefined}>
      <TargetLink notification={notification} className={classes.words} onOpen={onOpen}>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{text}</span>
      </TargetLink>
      <div className={classes.foot}>
        <span className={classes.when}>{formatDate(localDate(new Date(createdAt), timezone))}</span>
        {state === 'snoozed' && snoozedUntil ? <Chip tone="neutral">Until {formatDate(snoozedUntil)}</Chip> : null}
        {isSnoozing ? (
          <>
            <TextAction onClick={() => until(addDays(today(), 1))}>Tomorrow</TextAction>
            <TextAction onClick={() => until(nextMonday(today()))}>Monday</TextAction>
            <TextAction onClick={() => until(addDays(today(), 30))}>In 30 days</TextAction>
            <TextAction onClick={() => setSnoozing(false)}>Cancel</TextAction>
          </>
        ) : (
          <>
            <TextAction onClick={() => setSnoozing(true)}>Snooze</TextAction>
            {state === 'read' ? null : (
              <TextAction onClick={() => void readOne(id).catch((error: Error) => troubleToast(error.message))}>
                Mark as read
              </TextAction>
            )}
          </>
        )}
      </div>
    </li>
  );
}
