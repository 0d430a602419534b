import { Switch } from '@mantine/core';
import type { Draft } from '../../app/forms/use-draft.js';
import { useClients, useServices } from '../../app/work/work-options.js';
import { DateOrder } from './date-order.js';
import type { Import } from './import.js';
import classes from './import.module.css';
import { NameBox } from './name-box.js';

type Options = Pick<Import, 'dateOrder' | 'useRates' | 'clientFallback' | 'serviceFallback'>;

/** How to read what can be read in two ways, and what to do where a row is silent. */
export function TimeOptions({ values, set }: Pick<Draft<Options>, 'values' | 'set'>) {
  const clients = useClients().filter(({ status }) => status !== 'archived');
  const services = useServices().filter(({ archived }) => !archived);
  return (
    <div className={classes.options}>
      <DateOrder value={values.dateOrder} onChange={(value) => set('dateOrder', value)} />
      <NameBox
        label="Client of rows without one"
        names={clients.map(({ name }) => name)}
        value={values.clientFallback}
        onChange={(name) => set('clientFallback', name)}
      />
      <NameBox
        label="Service of rows without one"
        names={services.map(({ name }) => name)}
        value={values.serviceFallback}
        onChange={(name) => set('serviceFallback', name)}
      />
      <Switch
        label="Use the rates in the file"
        description="Otherwise your own rates and rounding price the work, as if you had logged it by hand."
        checked={values.useRates}
        onChange={({ currentTarget }) => set('useRates', currentTarget.checked)}
      />
    </div>
  );
}
