import { formatPercentBps, RECOVERY_COUNT_MIN } from '@atlasos/domain';
import { AgeMark, ErrorState, LoadingBlock, Money, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { recoveryQuery } from './wip-data.js';
import classes from './wip.module.css';

const AGES = ['0–30 days', '31–60', '61–90', '91 and older'];

/** What today's WIP is likely to lose, if it fares as work of its age did before. */
export function LeftOnTable() {
  const { locale } = usePracticeFormat();
  const { data, error, refetch } = useQuery(recoveryQuery());
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
        <table className={classes.ages}>
          <caption className="visually-hidden">Money left on the table by age</caption>
          <thead>
            <tr>
              <th scope="col">Age</th>
              <th scope="col">Unbilled</th>
              <th scope="col">Billed before</th>
              <th scope="col">Likely lost</th>
            </tr>
          </thead>
          <tbody>
            {data.ages.map((age, index) => (
              <tr key={AGES[index]}>
                <td>
                  <AgeMark scale="wip" bucket={index} /> {AGES[index]}
                </td>
                <td>
                  <Money minor={age.valueMinor} />
                </td>
                <td>
                  {age.recoveryBps === null ? (
                    <span className={classes.note}>too little history</span>
                  ) : (
                    formatPercentBps(age.recoveryBps, locale)
                  )}
                </td>
                <td>{age.leftOnTableMinor === null ? null : <Money minor={age.leftOnTableMinor} />}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>Likely not to be billed</td>
              <td>
                <Money minor={data.leftOnTableMinor} zero="amount" />
              </td>
            </tr>
          </tfoot>
        </table>
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
