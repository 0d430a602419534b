import { formatDate, startOfWeek, weekday } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { Page } from '../../app/shell/page.js';
import { Figures } from './figures.js';
import { NeedsAttention } from './needs-attention.js';
import { ThisWeek } from './this-week.js';
import { WipByAge } from './wip-by-age.js';
import classes from './overview.module.css';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The figures first, then what needs a look, each with the step beside it. */
export function Overview() {
  const { today } = usePracticeFormat();
  const date = today();
  return (
    <Page
      title="Dashboard"
      subtitle={`${DAYS[weekday(date) - 1]} ${formatDate(date)}`}
      rail={
        <>
          <WipByAge />
          <ThisWeek monday={startOfWeek(date)} />
        </>
      }
      flush
    >
      <Figures />
      <div className={classes.body}>
        <NeedsAttention />
      </div>
    </Page>
  );
}
