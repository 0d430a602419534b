import { AgeMark, ageLabels, Th } from '@atlasos/ui';
import classes from './revenue.module.css';

const SHORT = (label: string) => label.replace(' days', '').replace(' and older', '+');

/** The heads of the six ages, in the colours of the bars. */
export const DebtorHeads = () =>
  ageLabels('debtors').map((label, bucket) => (
    <Th key={label} align="right" className={classes.wide}>
      <span className={classes.ageHead}>
        <AgeMark scale="debtors" bucket={bucket} /> {SHORT(label)}
      </span>
    </Th>
  ));
