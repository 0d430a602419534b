import type { components } from '@atlasos/api-client';
import { formatMoney } from '@atlasos/domain';
import { MoneyInput, usePracticeFormat, WholeNumberInput } from '@atlasos/ui';
import { NativeSelect } from '@mantine/core';
import classes from './client-form.module.css';

type Alert = components['schemas']['ClientWipAlertDto'];
type Limits = components['schemas']['WipAlertDto'];

const DAYS_MAX = 3650;

/** "R 25 000,00 or 120 days". */
export function useLimitsText(): (limits: Limits | null) => string {
  const { currency, locale } = usePracticeFormat();
  return (limits) =>
    [
      ...(typeof limits?.valueMinor === 'number' ? [formatMoney(limits.valueMinor, currency, locale)] : []),
      ...(typeof limits?.ageDays === 'number' ? [`${limits.ageDays} days`] : []),
    ].join(' or ') || 'none';
}

interface AlertChoiceProps {
  alert: Alert | null;
  practice: Limits | null;
  onChange: (alert: Alert | null) => void;
  error: string | undefined;
}

/** When to be told of this client's unbilled work: as the practice, limits of its own, or never. */
export function AlertChoice({ alert, practice, onChange, error }: AlertChoiceProps) {
  const textOf = useLimitsText();
  const choice = alert === null ? 'practice' : alert.off ? 'off' : 'own';
  const choose = (value: string) => {
    if (value === 'practice') onChange(null);
    else if (value === 'off') onChange({ off: true });
    else onChange({ valueMinor: practice?.valueMinor ?? null, ageDays: practice?.ageDays ?? null });
  };
  return (
    <>
      <NativeSelect
        label="Alert when unbilled work reaches"
        data={[
          { value: 'practice', label: `As the practice: ${textOf(practice)}` },
          { value: 'own', label: 'Limits of its own' },
          { value: 'off', label: 'No alerts for this client' },
        ]}
        value={choice}
        error={error}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {choice === 'own' && alert ? (
        <div className={classes.pair}>
          <MoneyInput
            label="Value"
            placeholder="No limit"
            value={alert.valueMinor ?? null}
            onChange={(valueMinor) => onChange({ ageDays: alert.ageDays ?? null, valueMinor })}
          />
          <WholeNumberInput
            label="Age of the oldest work"
            unit="days"
            placeholder="No limit"
            min={1}
            max={DAYS_MAX}
            value={alert.ageDays ?? null}
            onChange={(ageDays) => onChange({ valueMinor: alert.valueMinor ?? null, ageDays })}
          />
        </div>
      ) : null}
    </>
  );
}
