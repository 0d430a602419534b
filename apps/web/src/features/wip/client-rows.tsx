import type { components } from '@atlasos/api-client';
import { daysBetween } from '@atlasos/domain';
import { AgeingBar, DateText, LedgerRow, Money, Td } from '@atlasos/ui';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { BillButton } from './bill-button.js';
import { ClientWork } from './client-work.js';
import classes from './wip.module.css';

interface ClientRowsProps {
  client: components['schemas']['WipClientResponse'];
  asOf: string;
  isToday: boolean;
  largestMinor: number;
  hours: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** One client's line, and under it the work that makes it up. */
export function ClientRows({ client, asOf, isToday, largestMinor, hours, isOpen, onToggle }: ClientRowsProps) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <LedgerRow marked={isOpen}>
        <Td strong>
          {isToday ? (
            <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
              <Chevron size={16} stroke={1.6} aria-hidden /> {client.clientName}
            </button>
          ) : (
            client.clientName
          )}
        </Td>
        <Td className={classes.bar}>
          <AgeingBar scale="wip" amountsMinor={client.buckets} largestMinor={largestMinor} />
        </Td>
        <Td>
          {client.oldestDate ? (
            <>
              <DateText date={client.oldestDate} short />{' '}
              <span className={classes.note}>{daysBetween(client.oldestDate, asOf)} d</span>
            </>
          ) : null}
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
      {isOpen ? <ClientWork clientId={client.clientId} /> : null}
    </>
  );
}
