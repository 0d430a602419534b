import { DurationText, Money } from '@atlasos/ui';
import { openEntry } from '../../app/work/open-entry.js';
import { ServiceMark } from '../../app/work/service-mark.js';
import type { Entry } from './save-entry.js';
import { shortName } from '../../app/work/short-name.js';
import classes from './phone-day.module.css';

/** One entry; a press opens it. */
export const PhoneEntry = ({ entry }: { entry: Entry }) => (
  <li>
    <button type="button" className={classes.entry} onClick={() => openEntry(entry.id)}>
      <ServiceMark colour={entry.serviceTypeColour} />
      <span className={classes.words}>
        <b>{entry.clientName ? shortName(entry.clientName) : 'No client yet'}</b>
        <span>{entry.description || entry.serviceTypeName}</span>
      </span>
      <span className={classes.figures}>
        <DurationText minutes={entry.minutes} strong />
        <span>{entry.billable ? <Money minor={entry.valueMinor} /> : 'not billable'}</span>
      </span>
    </button>
  </li>
);
