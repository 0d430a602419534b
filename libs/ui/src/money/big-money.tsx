import { formatMoney, splitMoney } from '@atlasos/domain';
import { usePracticeFormat } from '../format/practice-format.js';
import classes from './money.module.css';

interface BigMoneyProps {
  minor: number;
  /** Pixels of the digits: 26–32 for figures, 44–48 for the amount of a portal. */
  size?: number;
  quiet?: boolean;
}

/** A figure to be read across the room: small symbol, small cents. */
export function BigMoney({ minor, size = 32, quiet }: BigMoneyProps) {
  const { currency, locale } = usePracticeFormat();
  const { sign, symbol, symbolAfter, gap, whole, decimal, cents } = splitMoney(minor, currency, locale);
  const unit = <span className={classes.symbol}>{symbol}</span>;
  return (
    <span className={classes.big} data-quiet={quiet || undefined} style={{ fontSize: size }}>
      <span className="visually-hidden">{formatMoney(minor, currency, locale)}</span>
      <span aria-hidden>
        {sign}
        {symbolAfter ? null : (
          <>
            {unit}
            <span className={classes.gap}>{gap}</span>
          </>
        )}
        {whole}
        <span className={classes.cents}>
          {decimal}
          {cents}
        </span>
        {symbolAfter ? (
          <>
            <span className={classes.gap}>{gap}</span>
            {unit}
          </>
        ) : null}
      </span>
    </span>
  );
}
