import { formatElapsed, localTime } from '@atlasos/domain';
import { LedgerRow, Td, usePracticeFormat } from '@atlasos/ui';
import { useElapsed, useTimer } from '../../app/timer/use-timer.js';
import classes from './day-list.module.css';

/** What runs now, above the day it belongs to; counted when it stops. */
export function RunningRow() {
  const { timezone } = usePracticeFormat();
  const { shown } = useTimer();
  const elapsed = useElapsed(shown?.startedAt);
  if (!shown) return null;
  return (
    <LedgerRow tall marked>
      <Td className={classes.times} data-now>
        {localTime(shown.startedAt, timezone)}–now
      </Td>
      <Td>
        <div className={classes.work}>
          <span className={classes.runningMark} aria-hidden />
          <span className={classes.names}>
            <span className={classes.client}>{shown.clientName ?? 'No client yet'}</span>
            <span className={classes.service}>{shown.serviceTypeName ?? 'No service yet'}</span>
          </span>
        </div>
      </Td>
      <Td className={classes.what}>{shown.description}</Td>
      <Td align="right" strong>
        {formatElapsed(elapsed)}
      </Td>
      <Td />
      <Td align="right" quiet>
        running
      </Td>
      <Td className={classes.aside}>not in the total</Td>
      <Td />
    </LedgerRow>
  );
}
