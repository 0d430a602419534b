import { localDate, localTime, formatDateShort } from '@atlasos/domain';
import { TimeInput, usePracticeFormat } from '@atlasos/ui';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { serverClock, type Timer } from '../../app/timer/timer-query.js';
import { EngagementBox } from '../../app/work/engagement-box.js';
import { ClientBox, ServiceBox, TaskBox } from '../../app/work/work-boxes.js';
import { latestAt } from '../../app/work/zone-time.js';
import { changeTimer, discardTimer } from './change-timer.js';
import classes from './timer.module.css';

interface TimerFieldsProps {
  /** Null until the server has taken the start. */
  timer: Timer | null;
  onClose: () => void;
}

/** What the timer runs for; each change is saved when it is made, while the time goes on. */
export function TimerFields({ timer, onClose }: TimerFieldsProps) {
  if (!timer) {
    return (
      <p className={classes.warning}>
        Not synced yet. The time is kept on this device; details can be added once the server is reached.
      </p>
    );
  }
  return <SyncedFields key={timer.id} timer={timer} onClose={onClose} />;
}

function SyncedFields({ timer, onClose }: { timer: Timer; onClose: () => void }) {
  const { timezone, today } = usePracticeFormat();
  const [description, setDescription] = useState(timer.description);
  const [start, setStart] = useState<string | null>(null);
  const startedOn = localDate(timer.startedAt, timezone);
  const shownStart = localTime(timer.startedAt, timezone);

  const saveDescription = () => (description === timer.description ? undefined : void changeTimer({ description }));
  const saveStart = () => {
    if (start === null || start === shownStart) return;
    void changeTimer({ startedAt: latestAt(start, serverClock.now(), timezone).toISOString() });
  };
  const discard = () => {
    onClose();
    void discardTimer();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!event.currentTarget.checkValidity()) return;
        saveDescription();
        saveStart();
        onClose();
      }}
    >
      <div className={classes.fields}>
        <ClientBox
          value={timer.clientId}
          onChange={(clientId) => void changeTimer({ clientId, ...(timer.taskId ? { taskId: null } : {}) })}
        />
        <ServiceBox
          value={timer.serviceTypeId}
          clientId={timer.clientId}
          onChange={(serviceTypeId) => void changeTimer({ serviceTypeId, ...(timer.taskId ? { taskId: null } : {}) })}
        />
        <div className={classes.wide}>
          <TaskBox
            value={timer.taskId}
            clientId={timer.clientId}
            placeholder="None"
            onChange={(task) => void changeTimer({ taskId: task?.id ?? null })}
          />
        </div>
        {timer.taskId === null ? (
          <EngagementBox
            className={classes.wide}
            clientId={timer.clientId}
            value={timer.engagementId}
            onChange={(engagementId) => void changeTimer({ engagementId })}
          />
        ) : null}
        <TextInput
          className={classes.wide}
          label="What you are doing"
          value={description}
          maxLength={2000}
          data-autofocus
          onChange={(event) => setDescription(event.currentTarget.value)}
          onBlur={saveDescription}
        />
        <TimeInput
          label={startedOn === today() ? 'Started at' : `Started at, ${formatDateShort(startedOn)}`}
          value={start ?? shownStart}
          onChange={setStart}
          onBlur={saveStart}
        />
        <Checkbox
          mt={24}
          label="Billable"
          checked={timer.billable}
          onChange={(event) => void changeTimer({ billable: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.foot}>
        <Button variant="danger" onClick={discard}>
          Discard
        </Button>
        <Button type="submit" variant="filled">
          Done
        </Button>
      </div>
    </form>
  );
}
