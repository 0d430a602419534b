import { DateFilter, FindField, usePracticeFormat } from '@atlasos/ui';
import { NativeSelect } from '@mantine/core';
import { SHOWN, SORTS, wipSearch, type WipSearch } from './wip-search.js';
import classes from './wip.module.css';

interface WipFiltersProps {
  search: WipSearch;
  asOf: string;
  change: (next: Partial<WipSearch>) => void;
}

const SHOW_OPTIONS = SHOWN.map(({ value, label }) => ({ value, label }));
const SORT_OPTIONS = SORTS.map(({ value, label }) => ({ value, label }));

export function WipFilters({ search, asOf, change }: WipFiltersProps) {
  const { today } = usePracticeFormat();
  return (
    <div className={classes.filters} role="search" aria-label="Clients with WIP">
      <FindField
        aria-label="Find a client"
        placeholder="Find a client"
        value={search.q}
        onChange={(q) => change({ q })}
      />
      <NativeSelect
        aria-label="Which clients"
        data={SHOW_OPTIONS}
        value={search.show ?? 'all'}
        onChange={(event) => change({ show: wipSearch({ show: event.currentTarget.value }).show })}
      />
      <NativeSelect
        aria-label="Order"
        data={SORT_OPTIONS}
        value={search.sort ?? 'value'}
        onChange={(event) => change({ sort: wipSearch({ sort: event.currentTarget.value }).sort })}
      />
      <span className={classes.asOf}>
        <span className={classes.note}>as of</span>
        <DateFilter
          aria-label="As of"
          w={150}
          value={asOf}
          max={today()}
          onChange={(day) => change({ asOf: day === today() ? undefined : day, client: undefined })}
        />
      </span>
    </div>
  );
}
