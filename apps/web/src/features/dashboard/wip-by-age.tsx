import { AgeingBar, AgeLegend, BigMoney, LoadingBlock, RailSection, SectionHead } from '@atlasos/ui';
import classes from './overview.module.css';
import { wipQuery } from '../../app/work/work-queries.js';
import { useQuery } from '@tanstack/react-query';

/** How long unbilled work has been lying about, since the day it was done. */
export function WipByAge() {
  const { data } = useQuery(wipQuery());
  return (
    <RailSection>
      <SectionHead title="WIP by age" note="since the work" />
      {data ? (
        <>
          <BigMoney minor={data.totals.valueMinor} size={20} />
          <div className={classes.ages}>
            <AgeingBar scale="wip" amountsMinor={data.totals.buckets} />
          </div>
          <AgeLegend scale="wip" amountsMinor={data.totals.buckets} />
        </>
      ) : (
        <LoadingBlock height={120} />
      )}
    </RailSection>
  );
}
