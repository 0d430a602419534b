import { formatDateShort, formatDuration, localDate, localTime } from '@atlasos/domain';
import { TimeInput, usePracticeFormat } from '@atlasos/ui';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { pressStop } from '../../app/timer/timer-presses.js';
import { serverClock, type Timer } from '../../app/timer/timer-query.js';
import { nextAt } from '../../app/work/zone-time.js';
import { discardTimer, keepTimer } from './change-timer.js';
import classes from './timer.module.css';

/** Asked once, when a timer has run past the practice's limit: keep it, end it earlier, or forget it. */
export default function ForgottenTimer({ timer }: { timer: Timer }) {
  const { timezone, today } = usePracticeFormat();
  const [end, setEnd] = useState<string | null>(null);
  const [isLater, setLater] = useState(false);
  const startedOn = localDate(timer.startedAt, timezone);
  const start = `${localTime(timer.startedAt, timezone)}${startedOn === today() ? '' : ` on ${formatDateShort(startedOn)}`}`;
  const endAt = end === null ? null : nextAt(end, new Date(timer.startedAt), timezone);
  const isTooLate = endAt !== null && endAt > serverClock.now();
  return (
    <Modal
      opened={!isLater}
      onClose={() => setLater(true)}
      title="Is this timer still right?"
      padding={20}
      closeButtonProps={{ 'aria-label': 'Ask later' }}
      classNames={{ title: classes.title }}
      centered
      size={440}
    >
      <p className={classes.question}>
        It has run for {formatDuration(Math.floor(timer.elapsedSeconds / 60))}, since {start}
        {timer.clientName ? `, for ${timer.clientName}` : ''}. That is more than the {timer.limitHours} hours you allow.
      </p>
      <form
        className={classes.trim}
        onSubmit={(event) => {
          event.preventDefault();
          if (endAt && !isTooLate) void pressStop(endAt);
        }}
      >
        <TimeInput
          label="I stopped at"
          value={end}
          onChange={setEnd}
          error={isTooLate ? 'That is still to come.' : undefined}
          data-autofocus
        />
        <Button type="submit" variant="filled" disabled={!endAt || isTooLate}>
          Trim and log
        </Button>
      </form>
      <div className={classes.foot}>
        <Button variant="danger" onClick={() => void discardTimer()}>
          Discard
        </Button>
        <Button onClick={() => void keepTimer()}>Keep it running</Button>
      </div>
    </Modal>
  );
}
