import type { ImportKind } from './import.js';

export interface ImportField {
  field: string;
  label: string;
  hint?: string;
  /** At least one of the fields of a need has to have a column. */
  need?: string;
}

/** What a column may hold, in the order in which it is asked. */
export const FIELDS: Record<ImportKind, readonly ImportField[]> = {
  time: [
    { field: 'client', label: 'Client', need: 'client' },
    { field: 'service', label: 'Service', hint: 'Kind of work, task or activity.', need: 'service' },
    { field: 'project', label: 'Project', hint: 'Is the service where a row has none.', need: 'service' },
    { field: 'description', label: 'Description' },
    { field: 'date', label: 'Date', need: 'date' },
    {
      field: 'duration',
      label: 'Duration',
      hint: '1:30, 1.5 or 1,5 hours; minutes if its name says so.',
      need: 'time',
    },
    { field: 'startTime', label: 'Start', hint: 'Time of day.', need: 'time' },
    { field: 'endTime', label: 'End', hint: 'Counts where there is no duration.' },
    { field: 'endDate', label: 'End date' },
    { field: 'billable', label: 'Billable', hint: 'Yes unless it says no.' },
    { field: 'rate', label: 'Rate per hour' },
  ],
  clients: [
    { field: 'name', label: 'Name', need: 'name' },
    { field: 'kind', label: 'Company or person' },
    { field: 'contactName', label: 'Contact' },
    { field: 'email', label: 'Email' },
    { field: 'address', label: 'Billing address' },
    { field: 'vatNumber', label: 'VAT number' },
    { field: 'paymentTermsDays', label: 'Payment terms, days' },
  ],
  invoices: [
    { field: 'number', label: 'Number', need: 'number' },
    { field: 'client', label: 'Client', need: 'client' },
    { field: 'issueDate', label: 'Invoice date', need: 'issueDate' },
    { field: 'dueDate', label: 'Due date', hint: 'Without one, your own payment terms.' },
    { field: 'total', label: 'Total', hint: 'As it was issued, VAT included.', need: 'total' },
    { field: 'vat', label: 'VAT in it', hint: 'To be looked up only: it was declared before.' },
    { field: 'open', label: 'Still open', hint: 'Without it, all of the total.' },
    { field: 'currency', label: 'Currency' },
  ],
};

export const fieldLabel = (kind: ImportKind, field: string): string =>
  FIELDS[kind].find((each) => each.field === field)?.label ?? field;

/** The first field of each need that no column meets. */
export function unmetFields(kind: ImportKind, mapping: Readonly<Record<string, number>>, given: readonly string[]) {
  const met = new Set(FIELDS[kind].flatMap(({ field, need }) => (need && field in mapping ? [need] : [])));
  const unmet = new Map<string, string>();
  for (const { field, need } of FIELDS[kind])
    if (need && !met.has(need) && !given.includes(need) && !unmet.has(need)) unmet.set(need, field);
  return new Set(unmet.values());
}
