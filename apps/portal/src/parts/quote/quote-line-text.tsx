import { formatAmount, formatDocumentDuration, formatQuantity } from '@atlasos/domain';
import type { Quote, QuoteLine } from '../../app/api.js';

/** What a line offers, how its amount comes about, and its small print. */
export function QuoteLineText({ line, quote }: { line: QuoteLine; quote: Quote }) {
  const [title, ...rest] = line.description.split('\n');
  return (
    <>
      {title}
      {[...rest, howMuch(line, quote)].filter(Boolean).map((text, index) => (
        <small key={index}>{text}</small>
      ))}
    </>
  );
}

function howMuch(line: QuoteLine, { currency, locale }: Quote): string {
  const amount = (minor: number) => formatAmount(minor, currency, locale);
  if (line.kind === 'hours') {
    const minutes = line.estimatedMinutes ?? 0;
    const unit = minutes === 60 ? 'hour' : 'hours';
    return `${formatDocumentDuration(minutes, locale)} ${unit} at ${amount(line.hourlyRateMinor ?? 0)}`;
  }
  const several =
    line.quantity !== null && line.quantity !== 1
      ? `${formatQuantity(line.quantity, locale)} at ${amount(line.unitPriceMinor ?? 0)}`
      : '';
  const agent = line.disbursementKind === 'agent' ? 'Paid on your behalf, no VAT' : '';
  return [several, agent].filter(Boolean).join(', ');
}
