import { formatDate } from '@atlasos/domain';
import { Money } from '@atlasos/ui';
import { IconCheck } from '@tabler/icons-react';
import { RULE_NAMES, type Chosen, type Rung } from './matrix.js';
import classes from './rate-rail.module.css';

export function RateLadder({ chosen }: { chosen: Chosen }) {
  return (
    <>
      <ol className={classes.ladder}>
        {chosen.rungs.map((rung) => (
          <li key={rung.rule} className={classes.rung} data-wins={rung.wins || undefined}>
            <span className={classes.mark}>
              {rung.wins ? <IconCheck size={12} stroke={2.4} aria-label="This one decides" /> : null}
            </span>
            <span>
              <span className={classes.rule}>{RULE_NAMES[rung.rule]}</span>
              <span className={classes.detail}>{detail(rung, chosen)}</span>
            </span>
            {rung.cell ? (
              <span className={classes.amount}>
                <Money minor={rung.cell.hourlyRateMinor} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {chosen.rungs.length > 1 ? (
        <p className={classes.small}>The first line that has a rate on the date of the entry wins.</p>
      ) : null}
    </>
  );
}

function detail({ rule, cell }: Rung, { clientName, serviceName }: Chosen): string {
  if (!cell?.effectiveFrom) return 'None set';
  const since = `from ${formatDate(cell.effectiveFrom)}`;
  if (rule === 'default') return `Everyone, ${since}`;
  return `${rule === 'service' ? serviceName : clientName}, ${since}`;
}
