import { Money, RailSection } from '@atlasos/ui';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { shortName } from '../../app/work/short-name.js';
import { billableMinor, type WipClient } from './queue.js';
import type { Run } from './use-run.js';
import classes from './friday-run.module.css';

/** Who is drafted, who it is about now, who follows. */
export function RunRail({ run, current }: { run: Run; current: WipClient }) {
  return (
    <RailSection>
      <h2 className={classes.railTitle}>This run</h2>
      <div
        className={classes.progress}
        role="progressbar"
        aria-label="Clients dealt with"
        aria-valuemin={0}
        aria-valuemax={run.total}
        aria-valuenow={run.done}
      >
        <span style={{ width: `${(run.done / run.total) * 100}%` }} />
      </div>
      <ol className={classes.queue}>
        {run.drafts.map(({ id, clientName, totalMinor }) => (
          <li key={id} data-done>
            <IconCheck size={14} stroke={2} aria-label="Drafted" />
            <Link to="/invoices/$id" params={{ id }}>
              {shortName(clientName)}
            </Link>
            <Money minor={totalMinor} />
          </li>
        ))}
        {run.queue.map((client) => (
          <li key={client.clientId} aria-current={client.clientId === current.clientId ? 'step' : undefined}>
            <span />
            <span>{shortName(client.clientName)}</span>
            <Money minor={billableMinor(client)} />
          </li>
        ))}
      </ol>
      {run.passedCount > 0 ? (
        <p className={classes.note}>
          {run.passedCount === 1 ? 'One client was' : `${run.passedCount} clients were`} skipped, deferred or written
          off.
        </p>
      ) : null}
      <p className={classes.note}>Drafts with VAT, the others before it.</p>
    </RailSection>
  );
}
