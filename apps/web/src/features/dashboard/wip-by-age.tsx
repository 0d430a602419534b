import { AgeingBar, AgeMark, ageLabels, LoadingBlock, Money, RailSection, SectionHead } from '@atlasos/ui';
import { api } from '../../app/api.js';
import classes from './overview.module.css';

/** How long unbilled work has been lying about, since the day it was done. */
export function WipByAge() {
  const { data } = api.useQuery('get', '/api/v1/wip', {});
  return (
    <RailSection>
      <SectionHead title="WIP by age" note="since the work" />
      {data ? (
        <>
          <AgeingBar scale="wip" buckets={data.totals.buckets} />
          <div className={classes.ages}>
            {ageLabels('wip').map((label, index) => (
              <AgeRow key={label} label={label} index={index} minor={data.totals.buckets[index] ?? 0} />
            ))}
          </div>
        </>
      ) : (
        <LoadingBlock height={120} />
      )}
    </RailSection>
  );
}

function AgeRow({ label, index, minor }: { label: string; index: number; minor: number }) {
  return (
    <>
      <span>
        <AgeMark scale="wip" bucket={index} /> {label}
      </span>
      <Money minor={minor} />
    </>
  );
}
