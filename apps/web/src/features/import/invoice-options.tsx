import { Switch } from '@mantine/core';
import type { Draft } from '../../app/forms/use-draft.js';
import { DateOrder } from './date-order.js';
import type { Import } from './import.js';
import classes from './import.module.css';

/** How to read dates, and whether clients see at once what they owe. */
export const InvoiceOptions = ({
  values,
  set,
}: Pick<Draft<Pick<Import, 'dateOrder' | 'publish'>>, 'values' | 'set'>) => (
  <div className={classes.options}>
    <DateOrder value={values.dateOrder} onChange={(value) => set('dateOrder', value)} />
    <Switch
      label="Show them on the portal"
      description="Their clients see what is due, without a PDF. Nobody is mailed; you can also publish each later."
      checked={values.publish}
      onChange={({ currentTarget }) => set('publish', currentTarget.checked)}
    />
  </div>
);
