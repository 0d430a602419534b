import { formatDocumentDuration, formatHoursDecimal, sumMinor } from '@atlasos/domain';
import { DoubleRule, LedgerBody, LedgerTable, LedgerTotal, Money, Td, Th, usePracticeFormat } from '@atlasos/ui';
import { useIsPhone } from '../../app/shell/use-is-phone.js';
import { ClientRows } from './client-rows.js';
import { PhoneClient } from './phone-client.js';
import phone from './phone-client.module.css';
import type { WipClient } from './shown-clients.js';
import classes from './wip.module.css';

interface WipTableProps {
  clients: readonly WipClient[];
  asOf: string;
  isToday: boolean;
  opened: string | undefined;
  onToggle: (clientId: string) => void;
}

/** A line a client and what they add up to. */
export function WipTable({ clients, asOf, isToday, opened, onToggle }: WipTableProps) {
  const { locale, symbol } = usePracticeFormat();
  const isPhone = useIsPhone();
  const hours = (minutes: number) => formatHoursDecimal(minutes, locale) ?? formatDocumentDuration(minutes, locale);
  const sum = (of: (client: WipClient) => number) => sumMinor(clients.map(of));
  const valueMinor = sum((client) => client.valueMinor);
  const largestMinor = Math.max(0, ...clients.map((client) => client.valueMinor));
  const propsOf = (client: WipClient) => ({
    client,
    asOf,
    isToday,
    largestMinor,
    hours: hours(client.minutes),
    isOpen: opened === client.clientId,
    onToggle: () => onToggle(client.clientId),
  });
  if (isPhone) {
    return (
      <>
        <ul className={phone.works} aria-label="Work in progress by client">
          {clients.map((client) => (
            <PhoneClient key={client.clientId} {...propsOf(client)} />
          ))}
        </ul>
        <div className={classes.phoneTotal}>
          <span>Total</span>
          <DoubleRule>
            <Money minor={valueMinor} zero="amount" strong />
          </DoubleRule>
        </div>
      </>
    );
  }
  return (
    <LedgerTable
      caption="Work in progress by client"
      head={
        <>
          <Th>Client</Th>
          <Th>Age of the work</Th>
          <Th>Oldest</Th>
          <Th align="right">Hours</Th>
          <Th align="right">Deferred</Th>
          <Th align="right">In draft</Th>
          <Th align="right">Value, {symbol}</Th>
          <Th>
            <span className="visually-hidden">Step</span>
          </Th>
        </>
      }
    >
      <LedgerBody>
        {clients.map((client) => (
          <ClientRows key={client.clientId} {...propsOf(client)} />
        ))}
      </LedgerBody>
      <LedgerTotal>
        <Td colSpan={3}>Total</Td>
        <Td align="right">{hours(sum((client) => client.minutes))}</Td>
        <Td align="right">
          <Money minor={sum((client) => client.deferredMinor)} />
        </Td>
        <Td align="right">
          <Money minor={sum((client) => client.draftedMinor)} />
        </Td>
        <Td align="right">
          <DoubleRule>
            <Money minor={valueMinor} zero="amount" />
          </DoubleRule>
        </Td>
        <Td />
      </LedgerTotal>
    </LedgerTable>
  );
}
