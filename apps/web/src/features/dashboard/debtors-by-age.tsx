import { AgeingBar, AgeLegend, BigMoney, LoadingBlock, RailSection, SectionHead } from '@atlasos/ui';
import { api } from '../../app/api.js';
import classes from './overview.module.css';

/** How late what is owed is, since the due date. */
export function DebtorsByAge() {
  const { data } = api.useQuery('get', '/api/v1/revenue/debtors', { params: { query: {} } });
  return (
    <RailSection>
      <SectionHead title="Debtors by age" note="since the due date" />
      {data ? (
        <>
          <BigMoney minor={data.totals.owedMinor} size={20} />
          <div className={classes.ages}>
            <AgeingBar scale="debtors" amountsMinor={data.totals.buckets} />
          </div>
          <AgeLegend scale="debtors" amountsMinor={data.totals.buckets} />
        </>
      ) : (
        <LoadingBlock height={160} />
      )}
    </RailSection>
  );
}
