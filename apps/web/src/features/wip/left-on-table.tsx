import { formatPercentBps, RECOVERY_COUNT_MIN } from '@atlasos/domain';
import {
  AgeMark,
  ErrorState,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  LoadingBlock,
  Money,
  SectionHead,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { api } from '../../app/api.js';
import classes from './wip.module.css';

const AGES = ['0–30 days', '31–60', '61–90', '91 and older'];

/** What today's WIP is likely to lose, if it fares as work of its age did before. */
export function LeftOnTable() {
  const { locale } = usePracticeFormat();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/wip/recovery', {});
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingBlock height={160} />;
  return (
    <section aria-label="Money left on the table">
      <SectionHead title="Money left on the table" note="by your own history" rule="line" />
      {data.leftOnTableMinor === null ? (
        <p className={classes.lead}>
          Too little history yet. Once {RECOVERY_COUNT_MIN} pieces of work of an age were billed or written off, this
          says what work of that age usually loses.
        </p>
      ) : (
        <LedgerTable
          caption="Money left on the table by age"
          head={
            <>
              <Th>Age</Th>
              <Th align="right">Unbilled</Th>
              <Th align="right">Billed before</Th>
              <Th align="right">Likely lost</Th>
            </>
          }
        >
          <LedgerBody>
            {data.ages.map((age, index) => (
              <LedgerRow key={AGES[index]}>
                <Td>
                  <AgeMark scale="wip" bucket={index} /> {AGES[index]}
                </Td>
                <Td align="right">
                  <Money minor={age.valueMinor} />
                </Td>
                <Td align="right" quiet={age.recoveryBps === null}>
                  {age.recoveryBps === null ? 'too little history' : formatPercentBps(age.recoveryBps, locale)}
                </Td>
                <Td align="right">{age.leftOnTableMinor === null ? null : <Money minor={age.leftOnTableMinor} />}</Td>
              </LedgerRow>
            ))}
          </LedgerBody>
          <LedgerTotal>
            <Td colSpan={3}>Likely not to be billed</Td>
            <Td align="right">
              <Money minor={data.leftOnTableMinor} zero="amount" />
            </Td>
          </LedgerTotal>
        </LedgerTable>
      )}
      {data.leftOnTableMinor !== null && data.unknownMinor > 0 ? (
        <p className={classes.note}>
          Nothing is said about <Money minor={data.unknownMinor} withSymbol />: fewer than {RECOVERY_COUNT_MIN} pieces
          of work of that age were billed so far.
        </p>
      ) : null}
    </section>
  );
}
