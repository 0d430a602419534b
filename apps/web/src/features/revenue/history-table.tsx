import type { components } from '@atlasos/api-client';
import {
  Chip,
  DateText,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  Money,
  Td,
  Th,
  usePracticeFormat,
  type ChipTone,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import type { HistoryItem } from './history-item.js';
import classes from './revenue.module.css';

const METHODS = { eft: 'EFT', cash: 'Cash', card: 'Card', other: 'Other' } as const;
const KINDS: Record<Exclude<HistoryItem['kind'], 'payment'>, { tone: ChipTone; words: string }> = {
  reversal: { tone: 'ochre', words: 'Reversal' },
  refund: { tone: 'neutral', words: 'Refund' },
  write_off: { tone: 'neutral', words: 'Written off' },
};
const STATES: Record<NonNullable<HistoryItem['state']>, { tone: ChipTone; words: string }> = {
  allocated: { tone: 'pine', words: 'Allocated' },
  partly_allocated: { tone: 'blue', words: 'Part on account' },
  unallocated: { tone: 'blue', words: 'On account' },
  reversed: { tone: 'neutral', words: 'Reversed' },
};

const WRITTEN_OFF_NO_MORE = { tone: 'ochre', words: 'Write-off reversed' } as const;

function stateOf({ kind, state, amountMinor }: HistoryItem): { tone: ChipTone; words: string } {
  if (kind === 'write_off' && amountMinor > 0) return WRITTEN_OFF_NO_MORE;
  return kind === 'payment' ? STATES[state ?? 'unallocated'] : KINDS[kind];
}

/** A payment that did not hold, and its reversal, stand back. */
const isVoid = ({ kind, state }: HistoryItem): boolean => kind === 'reversal' || state === 'reversed';

interface HistoryTableProps {
  rows: readonly HistoryItem[];
  totals: components['schemas']['HistoryTotalsResponse'] | undefined;
}

export function HistoryTable({ rows, totals }: HistoryTableProps) {
  const { symbol } = usePracticeFormat();
  return (
    <LedgerTable
      caption="Payments, reversals, refunds and write-offs, newest first"
      head={
        <>
          <Th>Date</Th>
          <Th>Client</Th>
          <Th className={classes.wide}>Method</Th>
          <Th className={classes.wide}>Reference</Th>
          <Th className={classes.wide}>Invoices</Th>
          <Th className={classes.wide}>Status</Th>
          <Th align="right">Amount, {symbol}</Th>
        </>
      }
    >
      <LedgerBody>
        {rows.map((item) => (
          <LedgerRow key={item.id}>
            <Td quiet={isVoid(item)} className={classes.date}>
              <DateText date={item.date} />
            </Td>
            <Td quiet={isVoid(item)}>
              {item.clientName}
              <div className={classes.under}>
                <HistoryChip item={item} />
              </div>
            </Td>
            <Td quiet className={classes.wide}>
              {item.method ? METHODS[item.method] : null}
            </Td>
            <Td quiet className={classes.wide}>
              {item.reason || item.reference}
            </Td>
            <Td quiet className={classes.wide}>
              {item.invoices.map(({ invoiceId, invoiceNumber }, index) => (
                <span key={invoiceId}>
                  {index > 0 ? ', ' : null}
                  <Link to="/invoices/$id" params={{ id: invoiceId }} className={classes.link}>
                    {invoiceNumber}
                  </Link>
                </span>
              ))}
            </Td>
            <Td className={classes.wide}>
              <HistoryChip item={item} />
            </Td>
            <Td align="right" strong={!isVoid(item)} quiet={isVoid(item)}>
              <Money minor={item.amountMinor} />
            </Td>
          </LedgerRow>
        ))}
      </LedgerBody>
      {totals ? (
        <LedgerTotal>
          <Td colSpan={2}>Received</Td>
          <Td className={classes.wide} colSpan={4} />
          <Td align="right">
            <Money minor={totals.receivedMinor} zero="amount" />
          </Td>
        </LedgerTotal>
      ) : null}
    </LedgerTable>
  );
}

function HistoryChip({ item }: { item: HistoryItem }) {
  const { tone, words } = stateOf(item);
  return <Chip tone={tone}>{words}</Chip>;
}
