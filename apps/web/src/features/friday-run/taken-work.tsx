import { formatDate, formatDocumentDuration, formatHoursDecimal } from '@atlasos/domain';
import { AgeMark, LedgerBody, LedgerRow, LedgerTable, Money, Td, Th, usePracticeFormat } from '@atlasos/ui';
import { openEntry } from '../../app/work/open-entry.js';
import type { Work } from './proposal.js';
import classes from './friday-run.module.css';

const COLUMNS = [160, 170, undefined, 64, 110];

/** What was done; time opens where it can be changed, deferred or written off alone. */
export const WorkName = ({ work: { id, kind, description } }: { work: Work }) =>
  kind === 'time' ? (
    <button type="button" className={classes.open} onClick={() => openEntry(id)}>
      {description || 'No description'}
    </button>
  ) : (
    description
  );

const serviceOf = ({ serviceTypeName }: Work): string => serviceTypeName ?? 'Disbursement';

function useHours(): (work: Work) => string {
  const { locale } = usePracticeFormat();
  return ({ minutes }) =>
    minutes === null ? '' : (formatHoursDecimal(minutes, locale) ?? formatDocumentDuration(minutes, locale));
}

/** Line by line, oldest first. */
export function WorkTable({ client, work }: { client: string; work: readonly Work[] }) {
  const { symbol } = usePracticeFormat();
  const hoursOf = useHours();
  return (
    <div className={classes.table}>
      <LedgerTable
        caption={`What the invoice for ${client} would take`}
        columns={COLUMNS}
        head={
          <>
            <Th>Date</Th>
            <Th>Service</Th>
            <Th>Work</Th>
            <Th align="right">Hours</Th>
            <Th align="right">Value, {symbol}</Th>
          </>
        }
      >
        <LedgerBody>
          {work.map((each) => (
            <LedgerRow key={each.id}>
              <Td className={classes.day}>
                <AgeMark scale="wip" bucket={each.bucket} /> {formatDate(each.date)}{' '}
                <span className={classes.note}>{each.ageDays} d</span>
              </Td>
              <Td quiet>{serviceOf(each)}</Td>
              <Td>
                <WorkName work={each} />
              </Td>
              <Td align="right">{hoursOf(each)}</Td>
              <Td align="right">
                <Money minor={each.valueMinor} zero="amount" />
              </Td>
            </LedgerRow>
          ))}
        </LedgerBody>
      </LedgerTable>
    </div>
  );
}

/** The same where there is no room for columns. */
export function WorkList({ work }: { work: readonly Work[] }) {
  const hoursOf = useHours();
  return (
    <ul className={classes.list}>
      {work.map((each) => (
        <li key={each.id}>
          <AgeMark scale="wip" bucket={each.bucket} />
          <span>
            <WorkName work={each} />
            <span className={classes.note}>
              {[`${formatDate(each.date)}, ${each.ageDays} d`, serviceOf(each), hoursOf(each)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Money minor={each.valueMinor} zero="amount" />
        </li>
      ))}
    </ul>
  );
}
