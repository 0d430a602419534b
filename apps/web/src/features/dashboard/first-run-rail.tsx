import { BigMoney, commandKey, Kbd, RailSection } from '@atlasos/ui';
import type { DoneSteps } from './steps.js';
import classes from './first-run.module.css';

/** Zeros that are true: nothing is logged, so nothing is unbilled; nothing is invoiced, so nobody owes. */
export function FirstRunRail({ done }: { done: DoneSteps }) {
  const figures = [...(done.entry ? [] : ['Unbilled WIP']), ...(done.invoice ? [] : ['Outstanding', 'Overdue'])];
  const keys = [
    ['New entry', 'n'],
    ['Start or stop the timer', 't'],
    ['Search or do anything', `${commandKey()} K`],
    ['All keys', '?'],
  ] as const;
  return (
    <div className={classes.rail}>
      {figures.length > 0 ? (
        <>
          <h2 className={classes.railTitle}>What this page becomes</h2>
          <p className={classes.railText}>Three figures, how old your unbilled work is, and what needs you today.</p>
          {figures.map((label) => (
            <div key={label} className={classes.figure}>
              <span>{label}</span>
              <BigMoney minor={0} size={26} quiet />
            </div>
          ))}
        </>
      ) : null}
      <RailSection>
        <h2 className={classes.keysTitle}>Keys worth knowing</h2>
        <dl className={classes.keys}>
          {keys.map(([label, cap]) => (
            <div key={cap}>
              <dt>{label}</dt>
              <dd>
                <Kbd spoken>{cap}</Kbd>
              </dd>
            </div>
          ))}
        </dl>
      </RailSection>
    </div>
  );
}
