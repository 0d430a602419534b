import type { components } from '@atlasos/api-client';
import {
  DateText,
  DoubleRule,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  Money,
  SectionHead,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import classes from './reprice.module.css';

type Result = components['schemas']['RepriceResponse'];

const REASONS: Record<Result['leftAlone'][number]['reason'], string> = {
  drafted: 'on a draft invoice',
  billed: 'billed already',
  overridden: 'with a rate of their own',
  locked: 'before the lock date',
  no_rate: 'without a rate in force',
  written_off: 'written off in part',
};

export function RepriceResult({ result, from }: { result: Result; from: string }) {
  const { symbol } = usePracticeFormat();
  return (
    <>
      {result.count === 0 ? (
        <p>No unbilled entry from {from} on would change.</p>
      ) : (
        <LedgerTable
          caption="What would change"
          head={
            <>
              <Th>Date</Th>
              <Th>Entry</Th>
              <Th align="right">Now, {symbol}</Th>
              <Th align="right">Then, {symbol}</Th>
            </>
          }
        >
          <LedgerBody>
            {result.entries.map((entry) => (
              <LedgerRow key={entry.id} tall>
                <Td quiet>
                  <DateText date={entry.date} short />
                </Td>
                <Td>
                  {entry.clientName}
                  <div className={classes.second}>
                    {[entry.serviceTypeName, entry.description].filter(Boolean).join(', ')}
                  </div>
                </Td>
                <Td align="right" quiet>
                  <Money minor={entry.beforeMinor} />
                  <div className={classes.second}>
                    <Money minor={entry.beforeRateMinor} />
                  </div>
                </Td>
                <Td align="right">
                  <Money minor={entry.afterMinor} strong />
                  <div className={classes.second}>
                    <Money minor={entry.afterRateMinor} />
                  </div>
                </Td>
              </LedgerRow>
            ))}
          </LedgerBody>
          <LedgerTotal>
            <td colSpan={2}>{result.count > result.entries.length ? `All ${result.count} entries` : 'Total'}</td>
            <td data-align="right">
              <Money minor={result.beforeMinor} zero="amount" />
            </td>
            <td data-align="right">
              <DoubleRule>
                <Money minor={result.afterMinor} zero="amount" />
              </DoubleRule>
            </td>
          </LedgerTotal>
        </LedgerTable>
      )}
      {result.leftAlone.length > 0 ? (
        <section>
          <SectionHead title="Left as they are" rule="line" />
          <ul className={classes.left}>
            {result.leftAlone.map(({ reason, count, entries }) => (
              <li key={reason}>
                <details>
                  <summary>
                    {count} {REASONS[reason]}
                  </summary>
                  <ul>
                    {entries.map(({ id, date, clientName, description, valueMinor, invoiceNumber }) => (
                      <li key={id}>
                        <DateText date={date} /> {clientName}
                        {description ? `, ${description}` : ''} <Money minor={valueMinor} withSymbol zero="amount" />
                        {invoiceNumber ? ` on ${invoiceNumber}` : ''}
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
