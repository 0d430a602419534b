import { GROUPINGS, type Grouping } from '@atlasos/domain';
import { Desk, ErrorState, LoadingBlock, Segmented } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { printedQuery } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import { DocumentPaper } from '../paper/document-paper.js';
import { draftCalls, useDraftChange } from './draft-actions.js';
import classes from './live-paper.module.css';

const NAMES: Record<Grouping, string> = { entry: 'Each entry', service: 'Per service', single: 'One line' };
const OPTIONS = GROUPINGS.map((value) => ({ value, label: NAMES[value] }));

/** The right pane: the same figures, order and texts as the PDF, from the same print model. */
export function LivePaper({ draft }: { draft: Invoice }) {
  const { data, error, refetch } = useQuery(printedQuery(draft.id));
  const change = useDraftChange(draft.id);
  return (
    <Desk>
      <div className={classes.bar}>
        <span>Lines</span>
        <Segmented
          label="Lines"
          options={OPTIONS}
          value={draft.grouping}
          onChange={(grouping) => change.mutate(draftCalls(draft.id).update({ grouping }))}
        />
        <span className={classes.as}>As it will print</span>
      </div>
      {data ? (
        <DocumentPaper document={data.document} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingBlock height={800} />
      )}
    </Desk>
  );
}
