import { formatAmount, formatMoney, formatPercentBps } from '@atlasos/domain';
import type { Quote, QuoteLine } from '../../app/api.js';
import { QuoteLineText } from './quote-line-text.js';
import { QuoteOptions } from './quote-options.js';
import type { Options } from './use-options.js';

interface QuoteLinesProps {
  quote: Quote;
  options: Options;
}

const isAgent = (line: QuoteLine) => line.disbursementKind === 'agent';

/** What is offered, in the order in which it adds up to the total. */
export function QuoteLines({ quote, options }: QuoteLinesProps) {
  const { currency, locale } = quote;
  const amount = (minor: number) => formatAmount(minor, currency, locale);
  const included = quote.lines.filter(({ optional }) => !optional);
  const line = (one: QuoteLine) => (
    <div className="line" key={one.id}>
      <span>
        <QuoteLineText line={one} quote={quote} />
      </span>
      <span className="amount">{amount(one.amountMinor)}</span>
    </div>
  );
  return (
    <>
      <section aria-label="What is offered">
        <header className="section-head">
          <h2>{quote.status === 'accepted' ? 'What was agreed' : 'What we offer'}</h2>
          <span>Amounts in {currency === 'ZAR' ? 'R' : currency}</span>
        </header>
        {included.filter((one) => !isAgent(one)).map(line)}
        {included.filter(isAgent).map(line)}
      </section>
      <QuoteOptions quote={quote} options={options} />
      <section aria-label="What it comes to">
        {options.totals.vat
          .filter(({ vatMinor }) => vatMinor !== 0)
          .map(({ rateBps, baseMinor, vatMinor }) => (
            <div className="line" key={rateBps}>
              <span>
                {quote.pricesIncludeVat && 'of which '}VAT {formatPercentBps(rateBps, locale)}{' '}
                <em>on {amount(baseMinor)}</em>
              </span>
              <span className="amount">{amount(vatMinor)}</span>
            </div>
          ))}
      </section>
      <div className="line total">
        <span>Total</span>
        <span className="amount double-rule">{formatMoney(options.totals.totalMinor, currency, locale)}</span>
      </div>
    </>
  );
}
