import { FindField, Segmented } from '@atlasos/ui';
import { NativeSelect } from '@mantine/core';
import classes from './clients.module.css';
import type { ClientsSearch } from './clients-search.js';

const STATUSES = [
  { value: 'active', label: 'Active' },
  { value: 'prospect', label: 'Prospects' },
  { value: 'archived', label: 'Archived' },
  { value: 'all', label: 'All' },
] as const;
const KINDS = [
  { value: '', label: 'Every kind' },
  { value: 'company', label: 'Companies' },
  { value: 'individual', label: 'Individuals' },
];

interface ClientsFiltersProps {
  search: ClientsSearch;
  onChange: (change: Partial<ClientsSearch>) => void;
}

export function ClientsFilters({ search, onChange }: ClientsFiltersProps) {
  const status = search.status ?? 'active';
  return (
    <div className={classes.filters} role="search">
      <FindField
        className={classes.find}
        aria-label="Find a client"
        placeholder="Name, reference or contact"
        value={search.q}
        onChange={(q) => onChange({ q })}
      />
      <Segmented
        label="Status"
        tall
        options={STATUSES}
        value={status}
        onChange={(value) => onChange({ status: value === 'active' ? undefined : value })}
      />
      <NativeSelect
        aria-label="Kind"
        data={KINDS}
        value={search.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: value === 'company' || value === 'individual' ? value : undefined })
        }
      />
    </div>
  );
}
