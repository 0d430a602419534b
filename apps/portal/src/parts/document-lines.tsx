import { formatAmount, formatDate, formatDocumentDuration, formatPercentBps } from '@atlasos/domain';
import { useState } from 'react';
import type { PortalDocument, PortalLine } from '../app/api.js';

const span = (lines: PortalLine[]): string => {
  const dates = lines.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  return first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`;
};

interface Amounts {
  amount: (minor: number) => string;
}

function TimeLines({ lines, locale, amount }: { lines: PortalLine[]; locale: string } & Amounts) {
  const [open, setOpen] = useState(false);
  const minutes = lines.some((line) => line.minutes === null)
    ? null
    : lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
  const totalMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  return (
    <>
      <button type="button" className="line summary" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>
          Time{minutes !== null && `, ${formatDocumentDuration(minutes, locale)} hours`}
          <small>
            {lines.length === 1 ? 'One entry' : `${lines.length} entries`}
            {span(lines) && `, ${span(lines)}`}
          </small>
        </span>
        <span className="amount">
          {amount(totalMinor)} <i aria-hidden="true">{open ? '⌃' : '⌄'}</i>
        </span>
      </button>
      {open && lines.map((line, index) => <Line key={index} line={line} nested amount={amount} />)}
    </>
  );
}

function Line({ line, nested = false, amount }: { line: PortalLine; nested?: boolean } & Amounts) {
  const detail = [
    line.date && formatDate(line.date),
    line.detail,
    line.rateMinor !== null && line.quantity ? `${line.quantity} at ${amount(line.rateMinor)}` : null,
  ];
  return (
    <div className={nested ? 'line nested' : 'line'}>
      <span>
        {line.description}
        <small>{detail.filter(Boolean).join(', ')}</small>
      </span>
      <span className="amount">{amount(line.amountMinor)}</span>
    </div>
  );
}

/** What the document is for, in the order in which it adds up to the total. */
export function DocumentLines({ document }: { document: PortalDocument }) {
  const { currency, locale } = document;
  const amount = (minor: number) => formatAmount(minor, currency, locale);
  const isAgent = (line: PortalLine) => line.disbursementKind === 'agent';
  const time = document.lines.filter(({ kind }) => kind === 'time');
  const other = document.lines.filter((line) => line.kind !== 'time' && !isAgent(line));
  const agent = document.lines.filter(isAgent);
  return (
    <section aria-label="What it is for">
      <header className="section-head">
        <h2>What it is for</h2>
        <span>Amounts in {currency === 'ZAR' ? 'R' : currency}</span>
      </header>
      {time.length > 0 && <TimeLines lines={time} locale={locale} amount={amount} />}
      {other.map((line, index) => (
        <Line key={index} line={line} amount={amount} />
      ))}
      {document.discountMinor > 0 && (
        <div className="line">
          <span>Discount</span>
          <span className="amount">{amount(-document.discountMinor)}</span>
        </div>
      )}
      {document.vat
        .filter(({ vatMinor }) => vatMinor !== 0)
        .map(({ rateBps, baseMinor, vatMinor }) => (
          <div className="line" key={rateBps}>
            <span>
              {document.pricesIncludeVat && 'of which '}VAT {formatPercentBps(rateBps, locale)}{' '}
              <em>on {amount(baseMinor)}</em>
            </span>
            <span className="amount">{amount(vatMinor)}</span>
          </div>
        ))}
      {agent.map((line, index) => (
        <Line key={index} line={{ ...line, detail: 'Paid on your behalf, no VAT' }} amount={amount} />
      ))}
    </section>
  );
}
