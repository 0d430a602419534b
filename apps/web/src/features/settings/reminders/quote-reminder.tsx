import { SectionHead, WholeNumberInput } from '@atlasos/ui';
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { usePractice } from '../../../app/session.js';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';

const USUAL_DAYS = 3;

/** Whether clients hear that a quote runs out; its text is kept with the other mails. */
export function QuoteReminder() {
  const saved = usePractice().quoteReminderDays;
  const { draft, ...rest } = usePracticeForm('quote-reminder', ['quoteReminderDays']);
  const { values, set } = draft;
  const days = values.quoteReminderDays;
  // While another number is typed there is none for a moment: that switches nothing off.
  const [isOn, setOn] = useState(days !== null);
  const reset = () => {
    draft.reset();
    setOn(saved !== null);
  };
  const turn = (on: boolean) => {
    setOn(on);
    set('quoteReminderDays', on ? USUAL_DAYS : null);
  };
  return (
    <SettingsForm
      label="Reminder of quotes"
      form={{ ...rest, draft: { ...draft, reset } }}
      note="Once for each version of a quote; an answer stops it. The text is among the templates. You are told in any case."
    >
      <div className={classes.group}>
        <SectionHead title="Quotes" rule="line" />
        <Switch
          label="Remind clients of quotes that nobody answered"
          description="In the morning at eight, some days before the last day."
          checked={isOn}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        {isOn ? (
          <div className={classes.pair}>
            <WholeNumberInput
              label="Before the last day"
              required
              withAsterisk={false}
              unit="days"
              min={1}
              max={60}
              value={days}
              error={rest.save.fieldError('quoteReminderDays')}
              onChange={(next) => set('quoteReminderDays', next)}
            />
          </div>
        ) : null}
      </div>
    </SettingsForm>
  );
}
