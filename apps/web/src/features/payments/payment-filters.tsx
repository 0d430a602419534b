import { ComboBox, DateFilter, FindField } from '@atlasos/ui';
import { Select } from '@mantine/core';
import { METHODS } from '../../app/money/method-choice.js';
import { useClients } from '../../app/work/work-options.js';
import { PAYMENT_STATUS } from './payment-chip.js';
import { STATUSES, type PaymentSearch } from './payment-search.js';
import classes from './payments.module.css';

interface PaymentFiltersProps {
  search: PaymentSearch;
  onChange: (change: Partial<PaymentSearch>) => void;
}

export function PaymentFilters({ search, onChange }: PaymentFiltersProps) {
  const clients = useClients();
  return (
    <div className={classes.filters} role="search" aria-label="Filter payments">
      <FindField
        aria-label="Find a payment"
        placeholder="Reference, client or invoice"
        value={search.q}
        onChange={(q) => onChange({ q })}
      />
      <ComboBox
        aria-label="Client"
        placeholder="Any client"
        clearable
        options={clients.map(({ id, name, reference }) => ({ id, label: name, detail: reference }))}
        value={search.clientId ?? null}
        onChange={(id) => onChange({ clientId: id ?? undefined })}
      />
      <Select
        aria-label="Method"
        placeholder="Any method"
        clearable
        data={[...METHODS]}
        value={search.method ?? null}
        onChange={(method) => onChange({ method: METHODS.find(({ value }) => value === method)?.value })}
      />
      <Select
        aria-label="Status"
        placeholder="Any status"
        clearable
        data={STATUSES.map((value) => ({ value, label: PAYMENT_STATUS[value].label }))}
        value={search.status ?? null}
        onChange={(status) => onChange({ status: STATUSES.find((each) => each === status) })}
      />
      <DateFilter
        canBeEmpty
        aria-label="First day"
        placeholder="From"
        value={search.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateFilter
        canBeEmpty
        aria-label="Last day"
        placeholder="To"
        value={search.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </div>
  );
}
