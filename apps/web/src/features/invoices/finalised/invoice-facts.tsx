import { formatDate } from '@atlasos/domain';
import { BigMoney, DateText, DoubleRule, Money, RailSection, SectionHead } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Deliveries } from '../../../app/documents/deliveries-section.js';
import { deliveriesQuery } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import { MailedLinks } from '../../../app/documents/mailed-links.js';
import { InvoicePayments } from './invoice-payments.js';
import { InvoiceReminders } from './invoice-reminders.js';
import classes from './finalised-page.module.css';

interface InvoiceFactsProps {
  invoice: Invoice;
  onTogglePublished: () => void;
  /** Absent when nothing is owed. */
  onPay?: () => void;
  onCredit?: () => void;
}

/** The rail: what is owed and why, what was sent, what corrected it. */
export function InvoiceFacts({ invoice, onTogglePublished, onPay, onCredit }: InvoiceFactsProps) {
  const { data } = useQuery(deliveriesQuery(invoice.id));
  return (
    <>
      <RailSection>
        <SectionHead title="Still to pay" />
        <BigMoney minor={invoice.balanceMinor} size={28} quiet={invoice.balanceMinor === 0} />
        <dl className={classes.facts}>
          <dt>Date</dt>
          <dd>
            <DateText date={invoice.issueDate} />
          </dd>
          <dt>Due</dt>
          <dd>
            <DateText date={invoice.dueDate} />
          </dd>
          {invoice.opening ? null : (
            <>
              <dt>Net</dt>
              <dd>
                <Money minor={invoice.netMinor} />
              </dd>
              <dt>VAT</dt>
              <dd>
                <Money minor={invoice.vatMinor} />
              </dd>
            </>
          )}
          <dt>{invoice.opening ? 'Taken over' : 'Total'}</dt>
          <dd>
            <Money minor={invoice.totalMinor} strong zero="amount" />
          </dd>
          {invoice.creditedMinor > 0 ? (
            <>
              <dt>Credited</dt>
              <dd>
                <Money minor={-invoice.creditedMinor} />
              </dd>
            </>
          ) : null}
          {invoice.writtenOffMinor > 0 ? (
            <>
              <dt>Written off</dt>
              <dd>
                <Money minor={-invoice.writtenOffMinor} />
              </dd>
            </>
          ) : null}
          {invoice.paidMinor > 0 ? (
            <>
              <dt>Paid</dt>
              <dd>
                <Money minor={-invoice.paidMinor} />
              </dd>
            </>
          ) : null}
          <dt className={classes.owed}>Still to pay</dt>
          <dd className={classes.owed}>
            <DoubleRule>
              <Money minor={invoice.balanceMinor} strong zero="amount" />
            </DoubleRule>
          </dd>
        </dl>
        <div className={classes.buttons}>
          <Button onClick={onTogglePublished}>
            {invoice.publishedAt === null ? 'Publish to the portal' : 'Take off the portal'}
          </Button>
          {onPay ? (
            <Button aria-keyshortcuts="p" onClick={onPay}>
              Record payment
            </Button>
          ) : null}
          {onCredit ? <Button onClick={onCredit}>Credit note</Button> : null}
        </div>
      </RailSection>
      <InvoicePayments invoice={invoice} />
      <InvoiceReminders invoice={invoice} />
      <Deliveries deliveries={data?.items} viewedAt={invoice.viewedAt}>
        <MailedLinks kind="invoice" id={invoice.id} deliveries={data?.items} />
      </Deliveries>
      {invoice.creditNotes.length > 0 ? (
        <RailSection>
          <SectionHead title="Credit notes" rule="line" />
          {invoice.creditNotes.map((note) => (
            <div key={note.id} className={classes.delivery}>
              <Link to="/credit-notes/$id" params={{ id: note.id }}>
                {note.number}
              </Link>
              <Money minor={-note.totalMinor} />
              <small>{formatDate(note.issueDate)}</small>
            </div>
          ))}
        </RailSection>
      ) : null}
    </>
  );
}
