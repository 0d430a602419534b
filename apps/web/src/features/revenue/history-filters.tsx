import { FindField } from '@atlasos/ui';
import { Button, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { monthName } from '../../app/revenue/month-name.js';
import classes from './revenue.module.css';

const route = getRouteApi('/frame/revenue');
const METHODS = [
  { value: 'eft', label: 'EFT' },
  { value: 'cash', label: 'Cash' },
  { value: 'card', label: 'Card' },
  { value: 'other', label: 'Other' },
] as const;

interface HistoryFiltersProps {
  months: readonly string[];
  csvQuery: string;
}

export function HistoryFilters({ months, csvQuery }: HistoryFiltersProps) {
  const { month, method, q } = route.useSearch();
  const navigate = useNavigate({ from: '/revenue' });
  const change = (next: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true, resetScroll: false });
  const known = month && !months.includes(month) ? [month, ...months] : months;
  return (
    <div className={classes.filters} role="search">
      <FindField
        aria-label="Find a payment"
        placeholder="Client or reference"
        value={q}
        onChange={(text) => change({ q: text })}
      />
      <Select
        aria-label="Month"
        placeholder="Any month"
        clearable
        data={known.map((value) => ({ value, label: `${monthName(value, 'long')} ${value.slice(0, 4)}` }))}
        value={month ?? null}
        onChange={(value) => change({ month: value ?? undefined })}
      />
      <Select
        aria-label="Method"
        placeholder="Any method"
        clearable
        data={[...METHODS]}
        value={method ?? null}
        onChange={(value) => change({ method: METHODS.find((each) => each.value === value)?.value })}
      />
      <Button
        component="a"
        href={`/api/v1/revenue/history.csv${csvQuery && `?${csvQuery}`}`}
        download
        leftSection={<IconDownload size={16} stroke={1.6} />}
      >
        CSV
      </Button>
    </div>
  );
}
