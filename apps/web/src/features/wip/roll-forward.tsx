import { formatDate, formatMonth } from '@atlasos/domain';
import { DateFilter, DoubleRule, ErrorState, Money, TextAction } from '@atlasos/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { movementsPeriod, movementsQuery } from './wip-data.js';
import classes from './wip.module.css';

interface RollForwardProps {
  /** First day; of its month unless said. */
  from: string | undefined;
  to: string;
  onFrom: (from: string | undefined) => void;
}

/** Opening + added ± edited ± repriced − billed + released − written off = closing, for any period (DOMAIN rule 31). */
export function RollForward({ from: chosen, to, onFrom }: RollForwardProps) {
  const period = movementsPeriod(chosen, to);
  const { from } = period;
  const [isChoosing, setChoosing] = useState(chosen !== undefined);
  const { data, error, refetch } = useQuery({ ...movementsQuery(period), placeholderData: keepPreviousData });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null;
  const steps = [
    { sign: '', label: `Opening, ${formatDate(data.from)}`, minor: data.openingMinor, isAlways: true },
    { sign: '+', label: 'Added', minor: data.addedMinor, isAlways: true },
    { sign: '±', label: 'Edited', minor: data.editedMinor },
    { sign: '±', label: 'Repriced', minor: data.repricedMinor, isAlways: true },
    { sign: '−', label: 'Billed', minor: data.billedMinor, isAlways: true },
    { sign: '+', label: 'Released', minor: data.releasedMinor },
    { sign: '−', label: 'Written off', minor: data.writtenOffMinor, isAlways: true },
  ].filter(({ minor, isAlways }) => isAlways || minor !== 0);
  return (
    <section className={classes.roll} aria-label="How it moved">
      <div>
        <b>{isChoosing ? 'From' : formatMonth(from)}</b>
        {isChoosing ? (
          <DateFilter aria-label="First day" w={150} value={from} max={to} onChange={onFrom} />
        ) : (
          <span className={classes.note}>how it moved</span>
        )}
      </div>
      {steps.map(({ sign, label, minor }) => (
        <div key={label}>
          <span className={classes.note}>{label}</span>
          <span>
            {sign ? <i aria-hidden>{sign}</i> : null} <Money minor={minor} strong zero="amount" />
          </span>
        </div>
      ))}
      <div>
        <span className={classes.note}>{formatDate(data.to)}</span>
        <span>
          <i aria-hidden>=</i>{' '}
          <DoubleRule>
            <Money minor={data.closingMinor} strong zero="amount" />
          </DoubleRule>
        </span>
      </div>
      <div className={classes.period}>
        <TextAction
          onClick={() => {
            setChoosing(!isChoosing);
            if (isChoosing) onFrom(undefined);
          }}
        >
          {isChoosing ? 'This month' : 'Another period'}
        </TextAction>
      </div>
    </section>
  );
}
