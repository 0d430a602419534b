import { formatMoney } from '@atlasos/domain';
import { BigMoney, Money, RailSection, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from '../../app/money/money-moved.js';
import { openPayment } from '../../app/money/open-payment.js';
import { PlaceLink } from '../../app/place-link.js';
import type { Client } from './client.js';
import classes from './client-page.module.css';
import { RefundDrawer } from './refund-drawer.js';

/** What the client owes, what it has to its credit, and the two ways money moves. */
export function ClientAccount({ client }: { client: Client }) {
  const { currency, locale } = usePracticeFormat();
  const { data } = useQuery(accountQuery(client.id));
  const [isRefunding, setRefunding] = useState(false);
  if (!data) return null;
  const count = data.openInvoices.length;
  return (
    <RailSection>
      <h2 className={classes.railTitle}>Owes</h2>
      <BigMoney minor={data.owedMinor} size={28} quiet={data.owedMinor === 0} />
      <p className={classes.small}>
        {count === 0 ? 'No invoice is open' : count === 1 ? 'One open invoice' : `${count} open invoices`}
        {data.overdueMinor > 0 ? `, ${formatMoney(data.overdueMinor, currency, locale)} of it late` : null}.
      </p>
      {data.creditMinor > 0 ? (
        <p className={classes.small}>
          Credit on account <Money minor={data.creditMinor} strong withSymbol />
        </p>
      ) : null}
      <div className={classes.moneyButtons}>
        <Button aria-keyshortcuts="p" onClick={() => openPayment({ clientId: client.id })}>
          Record payment
        </Button>
        {data.creditMinor > 0 ? <Button onClick={() => setRefunding(true)}>Refund</Button> : null}
      </div>
      <p className={classes.small}>
        <PlaceLink to="/payments" search={{ clientId: client.id }}>
          Payments of this client
        </PlaceLink>
      </p>
      {isRefunding ? (
        <RefundDrawer client={client} creditMinor={data.creditMinor} onClose={() => setRefunding(false)} />
      ) : null}
    </RailSection>
  );
}
