import { localTime, type IsoDate } from '@atlasos/domain';
import { RailSection, TextAction, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { openNewEntry } from '../../app/work/open-entry.js';
import { longestGap } from './day-spans.js';
import { useDay } from './use-day.js';
import classes from './time-rail.module.css';

const LEFT_KEY = 'atlasos-gaps-left';
const readLeft = (): string[] => (localStorage.getItem(LEFT_KEY) ?? '').split(',').filter(Boolean);
const KEPT = 60;

/** A stretch of the day without an entry: perhaps something to bill. */
export function GapHint({ date }: { date: IsoDate }) {
  const { timezone, today } = usePracticeFormat();
  const { entries, running } = useDay(date);
  const [left, setLeft] = useState(readLeft);
  const gap = longestGap(date, timezone, running ? [...entries, running] : entries);
  if (!gap) return null;
  const [from, to] = [localTime(new Date(gap.fromMs), timezone), localTime(new Date(gap.toMs), timezone)];
  const name = `${date} ${from}-${to}`;
  if (left.includes(name)) return null;
  const leave = () => {
    const next = [...left, name].slice(-KEPT);
    localStorage.setItem(LEFT_KEY, next.join(','));
    setLeft(next);
  };
  return (
    <RailSection>
      <h2 className={classes.title}>{date === today() ? 'A gap today' : 'A gap'}</h2>
      <p className={classes.gap}>
        {from} to {to} has no entry. Lunch, or something to bill?
      </p>
      <div className={classes.gapActions}>
        <Button
          onClick={() => openNewEntry({ date, startTime: from, minutes: Math.floor((gap.toMs - gap.fromMs) / 60_000) })}
        >
          Add an entry
        </Button>
        <TextAction onClick={leave}>Leave it</TextAction>
      </div>
    </RailSection>
  );
}
