import { formatAmount } from '@atlasos/domain';
import type { Quote } from '../../app/api.js';
import { QuoteLineText } from './quote-line-text.js';
import type { Options } from './use-options.js';

/** Lines to be ticked or left while the quote waits; after that, which were. */
export function QuoteOptions({ quote, options: { chosen, toggle } }: { quote: Quote; options: Options }) {
  const options = quote.lines.filter(({ optional }) => optional);
  const open = quote.status === 'sent';
  if (options.length === 0) return null;
  return (
    <fieldset className="options">
      <legend>
        Options{' '}
        <span>{open ? 'Tick what you want' : quote.status === 'accepted' ? 'What you chose is ticked' : ''}</span>
      </legend>
      {options.map((line) => (
        <label className={chosen.includes(line.id) ? 'line option ticked' : 'line option'} key={line.id}>
          <input type="checkbox" checked={chosen.includes(line.id)} disabled={!open} onChange={() => toggle(line.id)} />
          <span className="option-text">
            <QuoteLineText line={line} quote={quote} />
          </span>
          <span className="amount">
            {open && '+ '}
            {formatAmount(line.amountMinor, quote.currency, quote.locale)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
