import { splitMoney } from '@atlasos/domain';

/** A figure to be read from across the room: small symbol, small cents. */
export function BigMoney({ amountMinor, currency, locale }: { amountMinor: number; currency: string; locale: string }) {
  const { sign, symbol, symbolAfter, whole, decimal, cents } = splitMoney(amountMinor, currency, locale);
  const mark = <span className="small-mark">{symbol}</span>;
  return (
    <p className="big-money">
      {!symbolAfter && mark} <strong>{sign + whole}</strong>
      <span className="cents">{decimal + cents}</span> {symbolAfter && mark}
    </p>
  );
}
