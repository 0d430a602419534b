import { formatDate } from '@atlasos/domain';
import { Money, SectionHead } from '@atlasos/ui';
import { LinkButton } from '../../../app/link-button.js';
import type { Invoice } from '../invoice-types.js';
import classes from './finalised-page.module.css';

interface OpeningBalanceProps {
  invoice: Invoice;
  opening: NonNullable<Invoice['opening']>;
}

/** In place of the paper: what is known of an invoice that another program issued. */
export function OpeningBalance({ invoice, opening: { totalMinor, vatMinor } }: OpeningBalanceProps) {
  return (
    <section aria-label="Opening balance" className={classes.opening}>
      <SectionHead title="Opening balance" rule="line" />
      <p>
        Invoice {invoice.number} of {formatDate(invoice.issueDate)} was issued by another program and taken over with
        what was still open of it. Its document is there: here it has no PDF, and counts neither as revenue nor in the
        VAT. Payments, reminders and statements work as for your own invoices; what nobody will pay is written off.
      </p>
      <dl className={classes.facts}>
        <dt>Total as issued</dt>
        <dd>
          <Money minor={totalMinor} />
        </dd>
        <dt>VAT in it</dt>
        <dd>{vatMinor === null ? 'Not known' : <Money minor={vatMinor} zero="amount" />}</dd>
        <dt>Paid before it was taken over</dt>
        <dd>
          <Money minor={totalMinor - invoice.totalMinor} zero="amount" />
        </dd>
        <dt>Open when it was taken over</dt>
        <dd>
          <Money minor={invoice.totalMinor} strong />
        </dd>
      </dl>
      <div className={classes.buttons}>
        <LinkButton to="/clients/$clientId/statement" params={{ clientId: invoice.clientId }}>
          Statement of {invoice.clientName}
        </LinkButton>
      </div>
    </section>
  );
}
