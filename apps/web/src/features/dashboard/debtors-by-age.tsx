import { AgeingBar, AgeLegend, BigMoney, LoadingBlock, RailSection, SectionHead } from '@atlasos/ui';
import classes from './overview.module.css';
import { debtorsQuery } from '../../app/revenue/revenue-queries.js';
import { useQuery } from '@tanstack/react-query';

/** How late what is owed is, since the due date. */
export function DebtorsByAge() {
  const { data } = useQuery(debtorsQuery());
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
