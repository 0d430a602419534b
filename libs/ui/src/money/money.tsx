import { formatAmount, formatMoney } from '@atlasos/domain';
import { usePracticeFormat } from '../format/practice-format.js';
import classes from './money.module.css';

interface MoneyProps {
  /** Minor units; null where there is no amount. */
  minor: number | null;
  /** With the currency: on a total or in a sentence, not in each cell. */
  withSymbol?: boolean;
  strong?: boolean;
  quiet?: boolean;
  /** Zero is a dash in a column; in a sentence or a total it says 0,00. */
  zero?: 'dash' | 'amount';
}

/** An amount in digits of one width. Align its column to the right. */
export function Money({ minor, withSymbol, strong, quiet, zero = 'dash' }: MoneyProps) {
  const { currency, locale } = usePracticeFormat();
  if (minor === null || (minor === 0 && zero === 'dash'))
    return <Dash says={minor === null ? 'none' : formatAmount(0, currency, locale)} />;
  const text = withSymbol ? formatMoney(minor, currency, locale) : formatAmount(minor, currency, locale);
  return (
    <span className={classes.money} data-strong={strong || undefined} data-quiet={quiet || undefined}>
      {text}
    </span>
  );
}

/** Nothing, quietly: the eye passes over it, a screen reader hears what it stands for. */
export function Dash({ says }: { says: string }) {
  return (
    <span className={classes.dash}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{says}</span>
    </span>
  );
}
