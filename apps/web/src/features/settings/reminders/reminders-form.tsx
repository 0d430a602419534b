import { SectionHead, toast } from '@atlasos/ui';
import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../app/api.js';
import { useDraft } from '../../../app/forms/use-draft.js';
import { useSave } from '../../../app/forms/use-save.js';
import { usePractice } from '../../../app/session.js';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { ReminderPreview } from './reminder-preview.js';
import type { Schedule, Step } from './schedule.js';
import { StepFields } from './step-fields.js';
import own from './reminders.module.css';

const STEPS_MAX = 10;
const WEEK = 7;

interface RemindersFormProps {
  schedule: Schedule;
  reload: () => Promise<unknown>;
}

/** When and with which words the practice reminds; one step is open at a time, with how it reads beside it. */
export function RemindersForm({ schedule, reload }: RemindersFormProps) {
  const { enabled, steps, version, names, dueNow } = schedule;
  const practice = usePractice();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(0);
  const draft = useDraft({ enabled, steps }, `${practice.id}/reminders`);
  const save = useSave({
    save: async () => {
      const { data } = await client.PUT('/api/v1/practice/reminders', { body: { ...draft.values, version } });
      if (data) queries.setQueryData(api.queryOptions('get', '/api/v1/practice/reminders', {}).queryKey, data);
      draft.reset();
      toast('Saved');
    },
    reload,
  });
  const shown = draft.values.steps;
  const open = shown[Math.min(opened, shown.length - 1)];
  const change = (index: number, next: Partial<Step>) =>
    draft.set(
      'steps',
      shown.map((step, at) => (at === index ? { ...step, ...next } : step)),
    );
  const add = () => {
    const days = Math.max(0, ...shown.map((step) => step.days)) + WEEK;
    const last = shown.at(-1);
    draft.set('steps', [
      ...shown,
      {
        days,
        subject: last?.subject ?? 'Reminder: invoice {{number}}',
        message: last?.message ?? 'Dear {{contactName}}',
      },
    ]);
    setOpened(shown.length);
  };
  return (
    <div className={own.columns}>
      <SettingsForm label="Reminders" form={{ draft, save }} note={noteOf(draft.values.enabled, enabled, dueNow)}>
        <Switch
          label="Remind clients of invoices that are not paid"
          description="Each morning at eight, once for each step. Payment stops them; so does a switch on the client or invoice."
          checked={draft.values.enabled}
          onChange={(event) => draft.set('enabled', event.currentTarget.checked)}
        />
        <div className={classes.group}>
          <SectionHead title="Steps" note={shown.length} rule="line" />
          {shown.map((step, index) => (
            <StepFields
              key={index}
              step={step}
              names={names}
              isOpen={step === open}
              error={(field) => save.fieldError(`steps/${index}/${field}`)}
              onOpen={() => setOpened(index)}
              onChange={(next) => change(index, next)}
              onRemove={() =>
                draft.set(
                  'steps',
                  shown.filter((_, at) => at !== index),
                )
              }
            />
          ))}
          {shown.length < STEPS_MAX ? (
            <div>
              <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={add}>
                Add a step
              </Button>
            </div>
          ) : null}
        </div>
      </SettingsForm>
      {open ? <ReminderPreview step={open} /> : null}
    </div>
  );
}

function noteOf(wanted: boolean, isOn: boolean, dueNow: number): string {
  if (!wanted) return 'Nothing is sent while this is off.';
  if (isOn || dueNow === 0) return 'After a pause only the latest step that is due is sent.';
  return `${dueNow === 1 ? 'One invoice is' : `${dueNow} invoices are`} due for a reminder at the next eight o’clock.`;
}
