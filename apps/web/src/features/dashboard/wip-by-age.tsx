import { AgeingBar, AgeLegend, LoadingBlock, RailSection, SectionHead } from '@atlasos/ui';
import { api } from '../../app/api.js';

/** How long unbilled work has been lying about, since the day it was done. */
export function WipByAge() {
  const { data } = api.useQuery('get', '/api/v1/wip', {});
  return (
    <RailSection>
      <SectionHead title="WIP by age" note="since the work" />
      {data ? (
        <>
          <AgeingBar scale="wip" amountsMinor={data.totals.buckets} />
          <AgeLegend scale="wip" amountsMinor={data.totals.buckets} />
        </>
      ) : (
        <LoadingBlock height={120} />
      )}
    </RailSection>
  );
}
