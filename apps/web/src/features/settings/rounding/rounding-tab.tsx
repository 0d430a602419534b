import { ROUNDING_INCREMENTS, type RoundingPolicy } from '@atlasos/domain';
import { Field, SectionHead, Segmented } from '@atlasos/ui';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';
import { RoundingExamples } from './rounding-examples.js';

const INCREMENTS = ROUNDING_INCREMENTS.map((minutes) => ({ value: String(minutes), label: String(minutes) }));
const MODES = [
  { value: 'up', label: 'Up' },
  { value: 'nearest', label: 'To the nearest' },
] as const;

export default function RoundingTab() {
  const form = usePracticeForm('rounding', ['rounding']);
  const { values, set } = form.draft;
  const rounding = values.rounding as RoundingPolicy;
  const increment = (text: string) => {
    const incrementMinutes = ROUNDING_INCREMENTS.find((minutes) => String(minutes) === text);
    if (incrementMinutes) set('rounding', { ...rounding, incrementMinutes });
  };
  return (
    <div className={classes.panel}>
      <SettingsForm
        label="Rounding"
        form={form}
        note="Entries you have keep their rounding until you reprice them. A client may have its own."
      >
        <div className={classes.group}>
          <SectionHead title="From minutes worked to minutes billed" rule="line" />
          <Field label="In steps of so many minutes" error={form.save.fieldError('rounding/incrementMinutes')}>
            <Segmented
              label="In steps of so many minutes"
              tall
              options={INCREMENTS}
              value={String(rounding.incrementMinutes)}
              onChange={increment}
            />
          </Field>
          <Field
            label="Which way"
            error={form.save.fieldError('rounding/mode')}
            hint="An exact step stays itself, and no entry becomes 0."
          >
            <Segmented
              label="Which way"
              tall
              options={MODES}
              value={rounding.mode}
              onChange={(mode) => set('rounding', { ...rounding, mode })}
            />
          </Field>
        </div>
        <RoundingExamples policy={rounding} />
      </SettingsForm>
    </div>
  );
}
