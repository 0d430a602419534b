import { TIME_ENTRY_STATUSES } from '@atlasos/domain';
import { ComboBox, DateInput, FindField } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { ExportMenu } from '../../app/export-menu.js';
import { WORK_STATUS } from '../../app/work/status-chip.js';
import { useClients, useServices } from '../../app/work/work-options.js';
import { areFiltersSet, filtersOf, type EntryFilters } from './time-search.js';
import { useTimeSearch } from './use-time-search.js';
import classes from './filters.module.css';

const NONE: EntryFilters = {
  clientId: undefined,
  serviceTypeId: undefined,
  status: undefined,
  billable: undefined,
  q: undefined,
  from: undefined,
  to: undefined,
};
const STATUSES = TIME_ENTRY_STATUSES.map((id) => ({ id, label: WORK_STATUS[id].label }));
const BILLABLE = [
  { id: 'yes', label: 'Billable' },
  { id: 'no', label: 'Not billable' },
];
const orNone = (id: string | null): string | undefined => id ?? undefined;

/** What the list is narrowed to; it stands in the address, so a bookmark keeps it. */
export function Filters() {
  const { search, change } = useTimeSearch();
  const filters = filtersOf(search);
  const clients = useClients().map(({ id, name, reference }) => ({ id, label: name, detail: reference }));
  const services = useServices().map(({ id, name }) => ({ id, label: name }));
  return (
    <div className={classes.filters} role="search" aria-label="Filter entries">
      <FindField label="Text" placeholder="What you did" value={search.q} onChange={(q) => change({ q })} />
      <ComboBox
        label="Client"
        placeholder="All"
        clearable
        options={clients}
        value={search.clientId ?? null}
        onChange={(id) => change({ clientId: orNone(id) })}
      />
      <ComboBox
        label="Service"
        placeholder="All"
        clearable
        options={services}
        value={search.serviceTypeId ?? null}
        onChange={(id) => change({ serviceTypeId: orNone(id) })}
      />
      <ComboBox
        label="Status"
        placeholder="All"
        clearable
        options={STATUSES}
        value={search.status ?? null}
        onChange={(id) => change({ status: TIME_ENTRY_STATUSES.find((status) => status === id) })}
      />
      <ComboBox
        label="Billable"
        placeholder="All"
        clearable
        options={BILLABLE}
        value={search.billable === undefined ? null : search.billable ? 'yes' : 'no'}
        onChange={(id) => change({ billable: id === null ? undefined : id === 'yes' })}
      />
      <DateInput
        label="From"
        value={search.from ?? null}
        onChange={(from) => change({ from: from ?? undefined })}
        max={search.to}
      />
      <DateInput
        label="To"
        value={search.to ?? null}
        onChange={(to) => change({ to: to ?? undefined })}
        min={search.from}
      />
      <div className={classes.steps}>
        <ExportMenu list="time-entries" filter={filters} />
        <Button variant="subtle" onClick={() => change({ ...NONE, filter: undefined })}>
          {areFiltersSet(filters) ? 'Clear all' : 'Close'}
        </Button>
      </div>
    </div>
  );
}
