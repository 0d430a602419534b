import { formatDate } from '@atlasos/domain';
import { BigMoney, RailSection } from '@atlasos/ui';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Chosen, Rate } from './matrix.js';
import { RateForm } from './rate-form.js';
import { RateHistory } from './rate-history.js';
import { RateLadder } from './rate-ladder.js';
import own from './rate-rail.module.css';
import classes from './rates.module.css';
import { RepriceDrawer } from './reprice-drawer.js';

interface RateRailProps {
  chosen: Chosen;
  date: string;
  onClose: () => void;
}

const NARROW = '(max-width: 70em)';

/** Why this rate, since when, and setting another one. */
export function RateRail({ chosen, date, onClose }: RateRailProps) {
  const [correcting, setCorrecting] = useState<Rate | null>(null);
  const [repriceFrom, setRepriceFrom] = useState<string | null>(null);
  const rail = useRef<HTMLElement>(null);
  // On a narrow screen the rail is under the table.
  useEffect(() => {
    if (window.matchMedia(NARROW).matches) rail.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { cell, clientName, serviceName } = chosen;
  const who = [clientName ?? 'Everyone', serviceName ?? 'any service', `on ${formatDate(date)}`].join(', ');
  return (
    <aside ref={rail} className={classes.rail} aria-label="Why this rate?">
      <RailSection>
        <div className={own.head}>
          <h2 className={own.title}>Why this rate?</h2>
          <ActionIcon aria-label="Close" aria-keyshortcuts="Escape" onClick={onClose}>
            <IconX size={18} stroke={1.7} />
          </ActionIcon>
        </div>
        <p className={own.who}>{who}</p>
        {cell.hourlyRateMinor === null ? (
          <p className={own.none}>{noRateText(chosen)}</p>
        ) : (
          <p className={own.figure}>
            <BigMoney minor={cell.hourlyRateMinor} size={28} /> <span>an hour</span>
          </p>
        )}
        <RateLadder chosen={chosen} />
      </RailSection>
      <RailSection>
        <RateHistory chosen={chosen} onCorrect={setCorrecting} />
      </RailSection>
      <RailSection>
        <RateForm
          key={correcting?.id ?? 'new'}
          chosen={chosen}
          date={date}
          correcting={correcting}
          onDone={() => setCorrecting(null)}
          onReprice={setRepriceFrom}
        />
      </RailSection>
      <RepriceDrawer chosen={chosen} from={repriceFrom} onFrom={setRepriceFrom} onClose={() => setRepriceFrom(null)} />
    </aside>
  );
}

function noRateText({ clientId, serviceTypeId }: Chosen): string {
  if (clientId && !serviceTypeId) return 'None of its own: each service decides.';
  return 'No rate is in force, so time of this kind stays incomplete. Set one below.';
}
