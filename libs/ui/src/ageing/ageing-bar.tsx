import { formatMoney, sumMinor } from '@atlasos/domain';
import { usePracticeFormat } from '../format/practice-format.js';
import { ageColour, ageLabels, type AgeScale } from './age-colours.js';
import classes from './ageing.module.css';

interface AgeingBarProps {
  scale: AgeScale;
  /** One amount a bucket. */
  amountsMinor: readonly number[];
  /** The largest total of the list, which fills the width; without it this one does. */
  largestMinor?: number;
}

/** How old what is owed is. Amounts always stand beside it: pale steps alone would be too faint. */
export function AgeingBar({ scale, amountsMinor, largestMinor }: AgeingBarProps) {
  const { currency, locale } = usePracticeFormat();
  const parts = amountsMinor
    .map((minor, bucket) => ({ bucket, minor: Math.max(0, minor) }))
    .filter(({ minor }) => minor > 0);
  const totalMinor = sumMinor(parts.map(({ minor }) => minor));
  const width = totalMinor === 0 ? 0 : (totalMinor / Math.max(largestMinor ?? totalMinor, totalMinor)) * 100;
  const labels = ageLabels(scale);
  const says = parts
    .map(({ bucket, minor }) => `${labels[bucket]}: ${formatMoney(minor, currency, locale)}`)
    .join(', ');
  return (
    <div className={classes.track} role="img" aria-label={says || 'nothing'}>
      <div className={classes.bar} style={{ width: `${width}%` }}>
        {parts.map(({ bucket, minor }) => (
          <span
            key={bucket}
            className={classes.part}
            style={{ flexGrow: minor, background: ageColour(scale, bucket) }}
          />
        ))}
      </div>
    </div>
  );
}
