import { formatAmount, formatDate, formatDuration, formatDurationClock } from '@atlasos/domain';
import { Money, usePracticeFormat } from '@atlasos/ui';
import { Popover } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { api } from '../../app/api.js';
import { RATE_WORDS } from './rate-words.js';
import type { Entry } from './save-entry.js';
import classes from './why-rate.module.css';

const HOVER_MS = 250;

/** The rate of an entry; hover or focus tells which rule gave it. */
export function WhyRate({ entry }: { entry: Entry }) {
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  // A list draws many of these; what tells the reasons of one is there from when somebody first comes near.
  const [isNear, setNear] = useState(false);
  const reasonsId = useId();
  useEffect(() => {
    if (!isNear) return;
    const wait = setTimeout(() => setOpen(isWanted), isWanted ? HOVER_MS : 80);
    return () => clearTimeout(wait);
  }, [isNear, isWanted]);
  if (entry.hourlyRateMinor === null) return <Money minor={null} />;
  const show = () => {
    setNear(true);
    setWanted(true);
  };
  const hide = () => setWanted(false);
  return (
    <span className={classes.place}>
      <button
        type="button"
        className={classes.rate}
        data-override={entry.rateRule === 'override' || undefined}
        aria-label={`${formatDurationRate(entry)}, why this rate?`}
        aria-describedby={isOpen ? reasonsId : undefined}
        onMouseEnter={show}
        onMouseLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={(event) => event.stopPropagation()}
      >
        <Money minor={entry.hourlyRateMinor} />
      </button>
      {isNear ? (
        <Popover opened={isOpen} position="bottom-end" width={300} offset={4} withRoles={false}>
          <Popover.Target>
            <span className={classes.anchor} />
          </Popover.Target>
          <Popover.Dropdown id={reasonsId} role="tooltip" onMouseEnter={show} onMouseLeave={hide}>
            {isOpen ? <Reasons entry={entry} /> : null}
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </span>
  );
}

const formatDurationRate = (entry: Entry): string =>
  `Rate of ${formatDuration(entry.minutes)} for ${entry.clientName ?? 'no client'}`;

function Reasons({ entry }: { entry: Entry }) {
  const { currency, locale } = usePracticeFormat();
  const { data, error } = api.useQuery('get', '/api/v1/time-entries/{id}', { params: { path: { id: entry.id } } });
  if (error) return <p className={classes.note}>{error.detail}</p>;
  const amount = (minor: number) => formatAmount(minor, currency, locale);
  return (
    <div className={classes.reasons}>
      <p className={classes.title}>Why this rate?</p>
      {entry.rateRule === 'override' ? (
        <p className={classes.note}>
          It was set on this entry alone. Without it, the first of these that is set would count:
        </p>
      ) : null}
      <ol className={classes.ladder}>
        {data?.whyRate.map((rung) => (
          <li key={rung.rule} data-wins={rung.wins || undefined}>
            <span>{RATE_WORDS[rung.rule]}</span>
            <span className={classes.since}>{rung.effectiveFrom ? `from ${formatDate(rung.effectiveFrom)}` : ''}</span>
            <span className={classes.amount}>
              {rung.hourlyRateMinor === null ? 'not set' : amount(rung.hourlyRateMinor)}
            </span>
          </li>
        ))}
      </ol>
      {entry.billable && entry.hourlyRateMinor !== null ? (
        <p className={classes.note}>
          {entry.billedMinutes === entry.minutes
            ? ''
            : `${formatDuration(entry.minutes)} worked, billed as ${formatDuration(entry.billedMinutes)}. `}
          {formatDurationClock(entry.billedMinutes)} × {amount(entry.hourlyRateMinor)} = {amount(entry.valueMinor)}
        </p>
      ) : null}
    </div>
  );
}
