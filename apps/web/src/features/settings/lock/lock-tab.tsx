import { formatDate } from '@atlasos/domain';
import { DateInput, SectionHead, TextAction, WholeNumberInput } from '@atlasos/ui';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';

export default function LockTab() {
  const form = usePracticeForm('lock', ['lockDate', 'maxTimerHours']);
  const { values, set } = form.draft;
  return (
    <div className={classes.panel}>
      <SettingsForm label="Lock date" form={form}>
        <div className={classes.group}>
          <SectionHead title="Lock date" rule="line" />
          <div className={classes.pair}>
            <DateInput
              label="Entries before this day are read-only"
              placeholder="None"
              value={values.lockDate}
              error={form.save.fieldError('lockDate')}
              onChange={(date) => set('lockDate', date)}
            />
          </div>
          <p className={classes.lead}>
            {values.lockDate
              ? `Time before ${formatDate(values.lockDate)} cannot be added, changed or deleted. It can still be invoiced, deferred and written off.`
              : 'Every entry that is not billed can be changed.'}{' '}
            {values.lockDate ? <TextAction onClick={() => set('lockDate', null)}>No lock date</TextAction> : null}
          </p>
        </div>
        <div className={classes.group}>
          <SectionHead title="Forgotten timers" rule="line" />
          <div className={classes.pair}>
            <WholeNumberInput
              label="A timer that runs longer asks once"
              description="Keep it, trim it or discard it."
              required
              withAsterisk={false}
              unit="hours"
              min={1}
              max={24}
              value={values.maxTimerHours}
              error={form.save.fieldError('maxTimerHours')}
              onChange={(hours) => set('maxTimerHours', hours as number)}
            />
          </div>
        </div>
      </SettingsForm>
    </div>
  );
}
