import { daysBetween } from '@atlasos/domain';
import { AgeingBar, DateText, LedgerRow, Money, Td } from '@atlasos/ui';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { BillButton } from './bill-button.js';
import { ClientWork } from './client-work.js';
import { LimitChip } from './limit-chip.js';
import { PastWork } from './past-work.js';
import type { WipClient } from './shown-clients.js';
import classes from './wip.module.css';

export interface ClientRowsProps {
  client: WipClient;
  asOf: string;
  isToday: boolean;
  largestMinor: number;
  hours: string;
  isOpen: boolean;
  onToggle: () => void;
}

export const Oldest = ({ date, asOf }: { date: string | null; asOf: string }) =>
  date === null ? null : (
    <>
      <DateText date={date} short /> <span className={classes.note}>{daysBetween(date, asOf)} d</span>
    </>
  );

export function ClientToggle({ client, isOpen, onToggle }: ClientRowsProps) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
      <Chevron size={16} stroke={1.6} aria-hidden /> {client.clientName}
    </button>
  );
}

/** One client's line, and under it the work that makes it up. */
export function ClientRows(props: ClientRowsProps) {
  const { client, asOf, isToday, largestMinor, hours, isOpen } = props;
  return (
    <>
      <LedgerRow className={isOpen ? classes.opened : undefined}>
        <Td strong>
          <span className={classes.name}>
            <ClientToggle {...props} /> <LimitChip client={client} />
          </span>
        </Td>
        <Td className={classes.bar}>
          <AgeingBar scale="wip" amountsMinor={client.buckets} largestMinor={largestMinor} />
        </Td>
        <Td>
          <Oldest date={client.oldestDate} asOf={asOf} />
        </Td>
        <Td align="right">{hours}</Td>
        <Td align="right" quiet>
          <Money minor={client.deferredMinor} />
        </Td>
        <Td align="right" quiet>
          <Money minor={client.draftedMinor} />
        </Td>
        <Td align="right" strong>
          <Money minor={client.valueMinor} zero="amount" />
        </Td>
        <Td align="right">
          {isToday ? <BillButton clientId={client.clientId} hasDraft={client.draftedMinor > 0} /> : null}
        </Td>
      </LedgerRow>
      {isOpen && isToday ? <ClientWork clientId={client.clientId} /> : null}
      {isOpen && !isToday ? <PastWork clientId={client.clientId} asOf={asOf} /> : null}
    </>
  );
}
