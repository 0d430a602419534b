import type { components } from '@atlasos/api-client';
import { DoubleRule, DurationText, Money } from '@atlasos/ui';
import classes from './filters.module.css';

type Totals = components['schemas']['EntryTotalsResponse'];

/** What all that the filters find adds up to, also what is not on screen yet. */
export const FilterTotals = ({ totals: { count, minutes, billableMinutes, valueMinor } }: { totals: Totals }) => (
  <dl className={classes.totals} aria-label="Total of what fits">
    <div>
      <dt>{count === 1 ? 'Entry' : 'Entries'}</dt>
      <dd>{count}</dd>
    </div>
    <div>
      <dt>Hours</dt>
      <dd>
        <DurationText minutes={minutes} strong />
      </dd>
    </div>
    <div>
      <dt>Billable</dt>
      <dd>
        <DurationText minutes={billableMinutes} />
      </dd>
    </div>
    <div>
      <dt>Value</dt>
      <dd>
        <DoubleRule>
          <Money minor={valueMinor} withSymbol strong zero="amount" />
        </DoubleRule>
      </dd>
    </div>
  </dl>
);
