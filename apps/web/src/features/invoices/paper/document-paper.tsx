import { formatAmount, formatDate, formatMoney } from '@atlasos/domain';
import { Paper } from '@atlasos/ui';
import type { PrintedDocument } from '../invoice-types.js';
import type { Amounts } from './amounts.js';
import { PaperSections } from './paper-sections.js';
import { PaperTotals } from './paper-totals.js';
import classes from './document-paper.module.css';

/** The print model on screen: the words, figures and order of the PDF. White in the dark, too. */
export function DocumentPaper({ document }: { document: PrintedDocument }) {
  const { supplier, recipient, payment, currency, locale } = document;
  const amounts: Amounts = {
    amount: (minor) => formatAmount(minor, currency, locale),
    money: (minor) => formatMoney(minor, currency, locale),
  };
  return (
    <Paper>
      {document.draft ? <p className={classes.banner}>Draft. Not an invoice until it is finalised.</p> : null}
      <article className={classes.sheet} aria-label={`${document.heading} as it prints`}>
        <header className={classes.columns}>
          <div>{supplier.logoId ? <img className={classes.logo} src="/api/v1/practice/logo" alt="" /> : null}</div>
          <div>
            <b className={classes.supplier}>{supplier.name}</b>
            {supplier.taglineLines.map((line) => (
              <small key={line}>{line}</small>
            ))}
          </div>
          <div className={classes.facts}>
            {[
              ...supplier.addressLines,
              supplier.email,
              supplier.phone,
              supplier.vatNumber && `VAT number ${supplier.vatNumber}`,
            ].map((line) => (line ? <small key={line}>{line}</small> : null))}
          </div>
        </header>
        <div className={classes.titleRow}>
          <h3>{document.heading}</h3>
          <span>{document.number ?? 'Number on finalising'}</span>
        </div>
        <div className={`${classes.columns} ${classes.parties}`}>
          <small>To</small>
          <div>
            <b>{recipient.name}</b>
            {recipient.addressLines.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {recipient.vatNumber ? (
              <span>
                <small>VAT number</small> {recipient.vatNumber}
              </span>
            ) : null}
          </div>
          <dl className={classes.dates}>
            <dt>Date</dt>
            <dd>{formatDate(document.issueDate)}</dd>
            {document.dueDate ? (
              <>
                <dt>Due</dt>
                <dd>{formatDate(document.dueDate)}</dd>
              </>
            ) : null}
            {document.orderReference ? (
              <>
                <dt>Your order</dt>
                <dd>{document.orderReference}</dd>
              </>
            ) : null}
            <dt className={classes.dueLabel}>Amount due</dt>
            <dd className={classes.due}>{amounts.money(document.totals.dueMinor)}</dd>
          </dl>
        </div>
        <PaperSections document={document} amounts={amounts} />
        <PaperTotals totals={document.totals} locale={locale} amounts={amounts} />
        {document.notes ? <p className={classes.notes}>{document.notes}</p> : null}
        {payment ? (
          <footer className={`${classes.columns} ${classes.payment}`}>
            <b>Pay by EFT</b>
            <dl>
              {payment.bankLines.map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            <div>
              <small>Your reference, always the same</small>
              <b className={classes.reference}>{payment.reference}</b>
            </div>
          </footer>
        ) : null}
      </article>
    </Paper>
  );
}
