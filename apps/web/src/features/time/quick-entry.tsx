import { DurationInput, Kbd, submitOnCommandEnter } from '@atlasos/ui';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { useSave } from '../../app/forms/use-save.js';
import { EngagementBox } from '../../app/work/engagement-box.js';
import { ClientBox, ServiceBox } from '../../app/work/work-boxes.js';
import type { RecentWork } from '../../app/work/work-options.js';
import { PriceLine } from './price-line.js';
import { RecentChips } from './recent-chips.js';
import { createEntry } from './save-entry.js';
import classes from './quick-entry.module.css';

const EMPTY = {
  clientId: null as string | null,
  serviceTypeId: null as string | null,
  taskId: null as string | null,
  engagementId: null as string | null,
  description: '',
  minutes: null as number | null,
  billable: true,
};

/** One line for one entry: Enter saves it, and the line is ready for the next. */
export function QuickEntry({ date }: { date: string }) {
  const [work, setWork] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = (name: string) => form.current?.querySelector<HTMLInputElement>(`[data-field="${name}"] input`);
  const change = (next: Partial<typeof EMPTY>) => setWork((before) => ({ ...before, ...next }));

  const { clientId, serviceTypeId, taskId, engagementId, description, minutes, billable } = work;
  const isComplete = clientId !== null && serviceTypeId !== null && minutes !== null;
  const save = useSave({
    save: () =>
      createEntry({
        clientId,
        serviceTypeId,
        taskId,
        engagementId,
        date,
        minutes: minutes ?? 0,
        description: description.trim(),
        billable,
      }),
    onSaved: () => {
      setWork(EMPTY);
      setTried(false);
      field('client')?.focus();
    },
  });
  useShortcut('n', 'New entry', () => field('client')?.focus());

  const pick = (recent: RecentWork) => {
    save.clear();
    change({ ...recent, minutes: work.minutes });
    field('duration')?.focus();
  };
  const missing = (isThere: boolean, text: string) => (isTried && !isThere ? text : undefined);
  return (
    <form
      ref={form}
      aria-label="New entry"
      noValidate
      onKeyDown={submitOnCommandEnter}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isComplete) void save.submit();
        else field(clientId === null ? 'client' : serviceTypeId === null ? 'service' : 'duration')?.focus();
      }}
    >
      <div className={classes.row}>
        <div data-field="client">
          <ClientBox
            value={clientId}
            onChange={(id) => change({ clientId: id, taskId: null, engagementId: null })}
            error={save.fieldError('clientId') ?? missing(clientId !== null, 'Choose a client.')}
          />
        </div>
        <div data-field="service">
          <ServiceBox
            value={serviceTypeId}
            clientId={clientId}
            onChange={(id) => change({ serviceTypeId: id, taskId: null })}
            error={save.fieldError('serviceTypeId') ?? missing(serviceTypeId !== null, 'Choose a service.')}
          />
        </div>
        <EngagementBox
          clientId={clientId}
          value={engagementId}
          onChange={(id) => change({ engagementId: id })}
          error={save.fieldError('engagementId')}
        />
        <TextInput
          className={classes.what}
          label="What you did"
          value={description}
          maxLength={2000}
          onChange={(event) => change({ description: event.currentTarget.value })}
          error={save.fieldError('description')}
        />
        <div data-field="duration">
          <DurationInput
            label="Duration"
            value={minutes}
            onChange={(next) => change({ minutes: next })}
            error={save.fieldError('minutes') ?? missing(minutes !== null, 'Type how long: 1:30.')}
          />
        </div>
        <BillableBox checked={billable} onChange={(next) => change({ billable: next })} />
        <Button type="submit" variant="filled" h={36} className={classes.add} loading={save.isSaving}>
          Add
          <Kbd inherit>Enter</Kbd>
        </Button>
      </div>
      <div className={classes.below} aria-live="polite">
        {save.trouble ? (
          <span className={classes.problem}>{save.trouble}</span>
        ) : (
          <PriceLine work={{ ...work, date }} />
        )}
      </div>
      <RecentChips onPick={pick} />
    </form>
  );
}

function BillableBox({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <div>
      <div className={classes.label} aria-hidden>
        Billable
      </div>
      <div className={classes.check}>
        <Checkbox
          aria-label="Billable"
          label={<span aria-hidden>{checked ? 'Yes' : 'No'}</span>}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </div>
    </div>
  );
}
