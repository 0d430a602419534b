import {
  DateText,
  IconAction,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  Money,
  RowActions,
  Td,
  Th,
  troubleToast,
  usePracticeFormat,
} from '@atlasos/ui';
import { StatusChip } from '../../app/work/status-chip.js';
import { KIND } from './kind-words.js';
import { openDisbursement } from './open-disbursement.js';
import { deleteDisbursement, type Disbursement } from './save-disbursement.js';
import classes from './disbursements.module.css';

export function DisbursementTable({ items }: { items: readonly Disbursement[] }) {
  const { symbol } = usePracticeFormat();
  return (
    <LedgerTable
      caption="Disbursements"
      columns={[112, '26%', undefined, 176, 124, 150, 72]}
      head={
        <>
          <Th>Date</Th>
          <Th>Client</Th>
          <Th>What it was for</Th>
          <Th>Kind</Th>
          <Th align="right">Amount, {symbol}</Th>
          <Th>Status</Th>
          <Th>
            <span className="visually-hidden">Actions</span>
          </Th>
        </>
      }
    >
      <LedgerBody>
        {items.map((item) => (
          <LedgerRow key={item.id}>
            <Td>
              <DateText date={item.date} />
            </Td>
            <Td>{item.clientName}</Td>
            <Td>
              <button type="button" className={classes.name} onClick={() => openDisbursement(item)}>
                {item.description}
              </button>
            </Td>
            <Td quiet>{KIND[item.kind].label}</Td>
            <Td align="right">
              <Money minor={item.amountMinor} strong />
            </Td>
            <Td>
              <StatusChip work={item} />
            </Td>
            <Td align="right">
              <RowActions>
                {item.locked ? null : (
                  <IconAction
                    icon="trash"
                    aria-label={`Delete ${item.description}`}
                    onClick={() => void deleteDisbursement(item).catch((error: Error) => troubleToast(error.message))}
                  />
                )}
                <IconAction
                  icon="pencil"
                  aria-label={`${item.locked ? 'Open' : 'Edit'} ${item.description}`}
                  onClick={() => openDisbursement(item)}
                />
              </RowActions>
            </Td>
          </LedgerRow>
        ))}
      </LedgerBody>
    </LedgerTable>
  );
}

export const PhoneDisbursements = ({ items }: { items: readonly Disbursement[] }) => (
  <ul className={classes.list}>
    {items.map((item) => (
      <li key={item.id} className={classes.item}>
        <span className={classes.itemText}>
          <button type="button" className={classes.name} onClick={() => openDisbursement(item)}>
            {item.description}
          </button>
          <span>
            {item.clientName}, <DateText date={item.date} />
          </span>
        </span>
        <span className={classes.figures}>
          <Money minor={item.amountMinor} strong />
          <StatusChip work={item} />
        </span>
      </li>
    ))}
  </ul>
);
