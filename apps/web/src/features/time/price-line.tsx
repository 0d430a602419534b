import { formatAmount } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { rateSource, roundingWords, sumWords } from './rate-words.js';
import { usePrice, type Work } from './use-price.js';
import classes from './quick-entry.module.css';

/** `1,5 h at 680,00 = R 1 020,00 · Service rate from 1 Mar 2026.` */
export function PriceLine({ work }: { work: Work }) {
  const { currency, locale } = usePracticeFormat();
  const price = usePrice(work);
  if (price.problem) return <span className={classes.problem}>{price.problem}</span>;
  if (!work.billable) return <span>Not billable: it counts as time, and has no value.</span>;
  if (!price.hourlyRateMinor || !price.rule) return <span>Type a duration as 90, 1:30, 1,5 or 1h30.</span>;
  const source = rateSource(price.rule, price.effectiveFrom);
  if (price.billedMinutes === null || price.valueMinor === null) {
    return (
      <span>
        {formatAmount(price.hourlyRateMinor, currency, locale)} an hour. {source}.
      </span>
    );
  }
  const sum = sumWords({
    ...price,
    billedMinutes: price.billedMinutes,
    hourlyRateMinor: price.hourlyRateMinor,
    valueMinor: price.valueMinor,
    currency,
    locale,
  });
  const rounded = roundingWords(price.rounding);
  return (
    <span>
      <span className={classes.sum}>
        {sum.left} = <b>{sum.right}</b>
      </span>{' '}
      {source}.{rounded ? ` ${rounded}.` : ''}
    </span>
  );
}
