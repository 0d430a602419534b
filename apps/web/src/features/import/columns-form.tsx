import { SectionHead } from '@atlasos/ui';
import { Button, Select } from '@mantine/core';
import { attempt } from '../../app/attempt.js';
import { useDraft } from '../../app/forms/use-draft.js';
import { FIELDS, unmetFields } from './import-fields.js';
import { changeImport, SOURCES, takeStep, type Import, type ImportChange } from './import.js';
import classes from './import.module.css';
import { InvoiceOptions } from './invoice-options.js';
import { TimeOptions } from './time-options.js';

type Field = NonNullable<ImportChange['columns']>[number]['field'];

const mappingOf = ({ columns }: Import): Record<string, number> =>
  Object.fromEntries(columns.map(({ field, column }) => [field, column]));

/** Which column holds what, and how to read what can be read in two ways. */
export function ColumnsForm({ given }: { given: Import }) {
  const { values, edits, isDirty, set } = useDraft({
    mapping: mappingOf(given),
    dateOrder: given.dateOrder,
    useRates: given.useRates,
    clientFallback: given.clientFallback,
    serviceFallback: given.serviceFallback,
    publish: given.publish,
  });
  const { mapping, clientFallback, serviceFallback } = values;
  const isTime = given.kind === 'time';
  const unmet = unmetFields(given.kind, mapping, [
    ...(clientFallback ? ['client'] : []),
    ...(serviceFallback ? ['service'] : []),
  ]);
  const check = () =>
    attempt(async () => {
      if (isDirty) {
        const { mapping: edited, ...options } = edits;
        const columns = edited && Object.entries(edited).map(([field, column]) => ({ field: field as Field, column }));
        await changeImport(given, { ...options, ...(columns ? { columns } : {}) });
      }
      await takeStep(given.id, 'check');
    });
  const isChecked = given.state === 'checked' && !isDirty;
  return (
    <form
      aria-label="Columns"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <SectionHead title="What its columns are" rule="line" />
      {isTime ? (
        <div className={classes.source}>
          <Select
            label="Comes from"
            data={SOURCES}
            allowDeselect={false}
            value={given.source}
            onChange={(value) => {
              const source = SOURCES.find((each) => each.value === value)?.value;
              if (source && source !== given.source) void attempt(() => changeImport(given, { source }));
            }}
          />
        </div>
      ) : null}
      <div className={classes.fields}>
        {FIELDS[given.kind].map(({ field, label, hint }) => (
          <ColumnSelect
            key={field}
            given={given}
            label={label}
            hint={hint}
            isNeeded={unmet.has(field)}
            value={mapping[field]}
            onChange={(column) => set('mapping', changed(mapping, field, column))}
          />
        ))}
      </div>
      {isTime ? <TimeOptions values={values} set={set} /> : null}
      {given.kind === 'invoices' ? <InvoiceOptions values={values} set={set} /> : null}
      <div className={classes.actions}>
        <Button type="submit" variant={isChecked ? 'default' : 'filled'}>
          {isChecked ? 'Check again' : 'Check the file'}
        </Button>
        <span className={classes.small}>Reads every row and writes nothing.</span>
      </div>
    </form>
  );
}

function changed(mapping: Record<string, number>, field: string, column: number | null): Record<string, number> {
  const { [field]: _, ...others } = mapping;
  return column === null ? others : { ...others, [field]: column };
}

interface ColumnSelectProps {
  given: Import;
  label: string;
  hint?: string;
  isNeeded: boolean;
  value: number | undefined;
  onChange: (column: number | null) => void;
}

/** A column by its name and what stands in it first. */
function ColumnSelect({ given, label, hint, isNeeded, value, onChange }: ColumnSelectProps) {
  const example = value === undefined ? undefined : given.sample.map((cells) => cells[value]).find(Boolean);
  return (
    <Select
      label={label}
      placeholder="Not in the file"
      clearable
      searchable
      data={given.header.map((name, index) => ({ value: String(index), label: name || `Column ${index + 1}` }))}
      value={value === undefined ? null : String(value)}
      description={example ? `“${example.slice(0, 40)}”` : hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isNeeded ? 'Say which column holds it.' : undefined}
      clearButtonProps={{ 'aria-label': `Take the column off ${label}` }}
      onChange={(next) => onChange(next === null ? null : Number(next))}
    />
  );
}
