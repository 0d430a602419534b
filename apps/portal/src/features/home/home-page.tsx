import { formatDate, formatMoney } from '@atlasos/domain';
import { useQuery } from '@tanstack/react-query';
import type { Home } from '../../app/api.js';
import { homeQuery } from '../../app/queries.js';
import { useTitle } from '../../app/title.js';
import { BankRows } from '../../parts/bank-rows.js';
import { BigMoney } from '../../parts/big-money.js';
import { NewestInvoices } from './newest-invoices.js';
import { Received } from './received.js';
import { ToDo } from './to-do.js';

/** What is for the client to do. The frame has read it by then. */
export function HomePage() {
  const { data: home } = useQuery(homeQuery);
  useTitle(home ? `Your documents from ${home.practice.name}` : 'Your documents', home?.locale);
  if (!home) return null;
  const { client, practice, bankDetails } = home;
  return (
    <main id="content" className="home">
      <div>
        <h1 className="label">Amount due from {client.name}</h1>
        <BigMoney amountMinor={home.dueMinor} currency={home.currency} locale={home.locale} />
        <p className="by">
          <WhenDue home={home} />
        </p>
        <ToDo home={home} />
        <NewestInvoices home={home} />
      </div>
      <aside aria-label="How to pay, and what we received">
        {bankDetails && (
          <section className="pay-box">
            <h2>Pay by EFT</h2>
            <p>Use the same reference for every payment; it finds its invoice.</p>
            <BankRows bankDetails={bankDetails} reference={client.reference} roomy />
          </section>
        )}
        <Received home={home} />
        {practice.email && (
          <p className="ask">
            Something not right? Write to <a href={`mailto:${practice.email}`}>{practice.email}</a>
          </p>
        )}
      </aside>
    </main>
  );
}

function WhenDue({ home }: { home: Home }) {
  const { dueMinor, lateMinor, laterMinor, nextDueDate, currency, locale, today } = home;
  const isOne = home.toPay.filter(({ dueDate }) => dueDate >= today).length === 1;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  if (dueMinor === 0) return <>Nothing is to be paid. Thank you.</>;
  return (
    <>
      {lateMinor > 0 && <strong className="late">{money(lateMinor)} is late.</strong>}{' '}
      {laterMinor > 0 && nextDueDate && (
        <>
          {money(laterMinor)} is due {isOne ? 'by' : 'from'} {formatDate(nextDueDate)}.
        </>
      )}
    </>
  );
}
