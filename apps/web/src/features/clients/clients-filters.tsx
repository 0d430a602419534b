import { Segmented } from '@atlasos/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
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
  const [text, setText] = useState(search.q ?? '');
  const find = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 200);
  const status = search.status ?? 'active';
  const type = (q: string) => {
    setText(q);
    find(q);
  };
  return (
    <div className={classes.filters} role="search">
      <TextInput
        className={classes.find}
        aria-label="Find a client"
        placeholder="Name, reference or contact"
        leftSection={<IconSearch size={16} stroke={1.6} />}
        type="search"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
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
