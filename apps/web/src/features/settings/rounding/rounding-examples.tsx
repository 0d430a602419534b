import { billedMinutes, formatDuration, timeValueMinor, type RoundingPolicy } from '@atlasos/domain';
import { LedgerBody, LedgerRow, LedgerTable, Money, SectionHead, Td, Th, usePracticeFormat } from '@atlasos/ui';
import { api } from '../../../app/api.js';

const WORKED = [2, 7, 24, 50, 61];
const SAMPLE_RATE_MINOR = 85_000;

/** What the choice does, at the default rate. */
export function RoundingExamples({ policy }: { policy: RoundingPolicy }) {
  const { symbol } = usePracticeFormat();
  const { data } = api.useQuery('get', '/api/v1/rates/resolve', { params: {} });
  const rateMinor = data?.hourlyRateMinor ?? SAMPLE_RATE_MINOR;
  return (
    <section>
      <SectionHead
        title="What it does"
        note={
          <>
            at <Money minor={rateMinor} withSymbol /> an hour
          </>
        }
      />
      <LedgerTable
        caption="Examples of rounding"
        head={
          <>
            <Th>Worked</Th>
            <Th align="right">Billed</Th>
            <Th align="right">Amount, {symbol}</Th>
          </>
        }
      >
        <LedgerBody>
          {WORKED.map((minutes) => {
            const billed = billedMinutes(minutes, policy);
            return (
              <LedgerRow key={minutes}>
                <Td>{formatDuration(minutes)}</Td>
                <Td align="right" strong={billed !== minutes}>
                  {formatDuration(billed)}
                </Td>
                <Td align="right">
                  <Money minor={timeValueMinor(billed, rateMinor)} />
                </Td>
              </LedgerRow>
            );
          })}
        </LedgerBody>
      </LedgerTable>
    </section>
  );
}
