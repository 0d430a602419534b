import { formatMoney, minorDigits } from '@atlasos/domain';
import { Chip, usePracticeFormat } from '@atlasos/ui';
import type { WipClient } from './shown-clients.js';

/** Which limit the client has reached; whole amounts without cents. */
export function LimitChip({ client }: { client: WipClient }) {
  const { currency, locale } = usePracticeFormat();
  const { overLimit, limitValueMinor, limitAgeDays } = client;
  if (overLimit === null) return null;
  if (overLimit === 'age' || limitValueMinor === null) return <Chip tone="brick">Older than {limitAgeDays} days</Chip>;
  const money = formatMoney(limitValueMinor, currency, locale);
  const isWhole = limitValueMinor % 10 ** minorDigits(currency) === 0;
  return <Chip tone="brick">Over {isWhole ? money.replace(/[.,]0+$/u, '') : money}</Chip>;
}
