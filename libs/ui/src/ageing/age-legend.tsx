import { Money } from '../money/money.js';
import { ageColour, ageLabels, type AgeScale } from './age-colours.js';
import classes from './ageing.module.css';

interface AgeLegendProps {
  scale: AgeScale;
  /** With amounts it is a list for a rail; without, a line of keys. */
  amountsMinor?: readonly number[];
}

export function AgeLegend({ scale, amountsMinor }: AgeLegendProps) {
  return (
    <ul className={amountsMinor ? classes.list : classes.keys}>
      {ageLabels(scale).map((label, bucket) => (
        <li key={label}>
          <AgeMark scale={scale} bucket={bucket} />
          <span className={classes.label}>{label}</span>
          {amountsMinor ? <Money minor={amountsMinor[bucket] ?? 0} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** The colour of one bucket, beside its name or an entry's date. */
export const AgeMark = ({ scale, bucket }: { scale: AgeScale; bucket: number }) => (
  <span className={classes.mark} style={{ background: ageColour(scale, bucket) }} aria-hidden />
);
