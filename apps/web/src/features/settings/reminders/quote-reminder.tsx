import { SectionHead, WholeNumberInput } from '@atlasos/ui';
import { Switch } from '@mantine/core';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';

const USUAL_DAYS = 3;

/** Whether clients hear that a quote runs out; its text is kept with the other mails. */
export function QuoteReminder() {
  const form = usePracticeForm('quote-reminder', ['quoteReminderDays']);
  const { values, set } = form.draft;
  const days = values.quoteReminderDays;
  return (
    <SettingsForm
      label="Reminder of quotes"
      form={form}
      note="Once for each version of a quote; an answer stops it. The text is among the templates. You are told in any case."
    >
      <div className={classes.group}>
        <SectionHead title="Quotes" rule="line" />
        <Switch
          label="Remind clients of quotes that nobody answered"
          description="In the morning at eight, some days before the last day."
          checked={days !== null}
          onChange={(event) => set('quoteReminderDays', event.currentTarget.checked ? USUAL_DAYS : null)}
        />
        {days === null ? null : (
          <div className={classes.pair}>
            <WholeNumberInput
              label="Before the last day"
              required
              withAsterisk={false}
              unit="days"
              min={1}
              max={60}
              value={days}
              error={form.save.fieldError('quoteReminderDays')}
              onChange={(next) => set('quoteReminderDays', next as number)}
            />
          </div>
        )}
      </div>
    </SettingsForm>
  );
}
