import type { components } from '@atlasos/api-client';
import { ROUNDING_INCREMENTS } from '@atlasos/domain';
import { Field, Segmented } from '@atlasos/ui';
import { NativeSelect } from '@mantine/core';
import classes from './client-form.module.css';
import { roundingText } from './rounding-text.js';

type Rounding = components['schemas']['RoundingDto'];

interface RoundingChoiceProps {
  rounding: Rounding | null;
  practice: Rounding;
  onChange: (rounding: Rounding | null) => void;
  error: string | undefined;
}

const MODES = [
  { value: 'up', label: 'Up' },
  { value: 'nearest', label: 'Nearest' },
] as const;

/** As the practice, or this client's own. */
export function RoundingChoice({ rounding, practice, onChange, error }: RoundingChoiceProps) {
  const increments = [
    { value: '', label: `As the practice: ${roundingText(practice).toLowerCase()}` },
    ...ROUNDING_INCREMENTS.map((minutes) => ({
      value: String(minutes),
      label: minutes === 1 ? '1 minute' : `${minutes} minutes`,
    })),
  ];
  const choose = (value: string) => {
    const incrementMinutes = ROUNDING_INCREMENTS.find((minutes) => String(minutes) === value);
    onChange(incrementMinutes === undefined ? null : { incrementMinutes, mode: rounding?.mode ?? practice.mode });
  };
  return (
    <div className={classes.pair}>
      <NativeSelect
        label="Rounding of time"
        data={increments}
        value={rounding ? String(rounding.incrementMinutes) : ''}
        error={error}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {rounding ? (
        <Field label="Which way">
          <Segmented
            label="Which way"
            tall
            options={MODES}
            value={rounding.mode}
            onChange={(mode) => onChange({ ...rounding, mode })}
          />
        </Field>
      ) : null}
    </div>
  );
}
