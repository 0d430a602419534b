import type { components } from '@atlasos/api-client';
import { DateInput, Field, PercentInput } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Engagement } from '../../app/engagements/terms.js';
import classes from './engagements.module.css';

export interface EditedMilestone {
  key: string;
  id: string | undefined;
  title: string;
  percentBps: number | null;
  dueDate: string | null;
  reachedOn: string | null;
}

let made = 0;
const blank = (): EditedMilestone => ({
  key: `new-${(made += 1)}`,
  id: undefined,
  title: '',
  percentBps: null,
  dueDate: null,
  reachedOn: null,
});

/** Amounts are shown as the shares of the fee that they are. */
export function milestonesOf(engagement: Engagement | null): EditedMilestone[] {
  const fee = engagement?.billing.feeMinor ?? 0;
  return (engagement?.billing.milestones ?? []).map(({ id, title, percentBps, amountMinor, dueDate, reachedOn }) => ({
    key: id,
    id,
    title,
    percentBps: percentBps ?? (fee > 0 ? Math.round((amountMinor * 10_000) / fee) : null),
    dueDate,
    reachedOn,
  }));
}

export const milestoneBody = ({
  key: _key,
  id,
  percentBps,
  ...rest
}: EditedMilestone): components['schemas']['MilestoneDto'] => ({
  ...rest,
  ...(id === undefined ? {} : { id }),
  percentBps,
});

interface MilestoneFieldsProps {
  milestones: EditedMilestone[];
  onChange: (milestones: EditedMilestone[]) => void;
  error?: string | undefined;
}

/** Parts of a fixed fee; none: the whole fee falls due on completion. */
export function MilestoneFields({ milestones, onChange, error }: MilestoneFieldsProps) {
  const change = (key: string, next: Partial<EditedMilestone>) =>
    onChange(milestones.map((each) => (each.key === key ? { ...each, ...next } : each)));
  return (
    <Field
      label="Milestones (optional)"
      hint={
        milestones.length === 0
          ? 'Without any, the fee falls due on completion.'
          : 'Together 100 % of the fee. Without a date one falls due when it is reached.'
      }
      error={error}
    >
      <div className={classes.milestones}>
        {milestones.map(({ key, title, percentBps, dueDate }, index) => (
          <div key={key} className={classes.milestone}>
            <TextInput
              aria-label={`Milestone ${index + 1}`}
              placeholder="What is reached"
              maxLength={200}
              value={title}
              onChange={(event) => change(key, { title: event.currentTarget.value })}
            />
            <PercentInput
              aria-label={`Share of milestone ${index + 1}`}
              value={percentBps}
              onChange={(next) => change(key, { percentBps: next })}
            />
            <DateInput
              aria-label={`Date of milestone ${index + 1}`}
              placeholder="When reached"
              value={dueDate}
              onChange={(next) => change(key, { dueDate: next })}
            />
            <Button
              variant="subtle"
              px={8}
              aria-label={`Remove milestone ${index + 1}`}
              onClick={() => onChange(milestones.filter((each) => each.key !== key))}
            >
              <IconX size={16} stroke={1.6} />
            </Button>
          </div>
        ))}
        <div>
          <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => onChange([...milestones, blank()])}>
            Milestone
          </Button>
        </div>
      </div>
    </Field>
  );
}
