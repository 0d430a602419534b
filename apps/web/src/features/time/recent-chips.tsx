import { useRecentWork, type RecentWork } from '../../app/work/work-options.js';
import { shortName } from '../../app/work/short-name.js';
import classes from './quick-entry.module.css';

const SHOWN = 6;

/** What was done lately, each a press away from being the next entry. */
export function RecentChips({ onPick }: { onPick: (work: RecentWork) => void }) {
  const recent = useRecentWork().slice(0, SHOWN);
  if (recent.length === 0) return null;
  return (
    <div className={classes.recent} role="group" aria-label="Recent work">
      <span aria-hidden>Recent</span>
      {recent.map((work) => (
        <button
          key={[work.clientId, work.serviceTypeId, work.taskId, work.description, work.billable].join()}
          type="button"
          className={classes.chip}
          title={[work.clientName, work.serviceTypeName, work.description].filter(Boolean).join(' · ')}
          onClick={() => onPick(work)}
        >
          <b>{shortName(work.clientName)}</b> {work.serviceTypeName}
          {work.description ? `, ${work.description}` : ''}
        </button>
      ))}
    </div>
  );
}
