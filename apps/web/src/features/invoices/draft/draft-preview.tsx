import { Desk } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { previewPath, printedQuery } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import { PdfPages } from '../../../app/documents/pdf-pages.js';
import classes from './draft-preview.module.css';

const PLACES: Record<string, string> = { practice: 'Your details', client: 'The client', lines: 'A line' };

/** The PDF itself, drawn by the code that will draw the final one. */
export function DraftPreview({ draft }: { draft: Invoice }) {
  const printed = useQuery(printedQuery(draft.id));
  const problems = printed.data?.problems ?? [];
  return (
    <Desk>
      {problems.length > 0 ? (
        <div className={classes.problems} role="alert">
          <b>Before it can be finalised</b>
          <ul>
            {problems.map(({ pointer, detail }) => (
              <li key={pointer + detail}>
                {PLACES[pointer.split('/')[1] ?? ''] ?? 'This invoice'}: {detail}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <PdfPages path={previewPath(draft.id, draft.version)} label={`Preview of the invoice for ${draft.clientName}`} />
    </Desk>
  );
}
