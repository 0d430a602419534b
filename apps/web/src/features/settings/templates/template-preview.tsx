import { addDays, dueDate, formatDate, formatMoney, formatNumber, startOfMonth } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { usePractice } from '../../../app/session.js';
import { SAMPLES, withSamples, type TemplateKind } from './template-kind.js';
import classes from './templates.module.css';

interface TemplatePreviewProps {
  kind: TemplateKind;
  subject: string;
  message: string;
}

const SAMPLE_MINOR = 1_516_310;
const OVERDUE_MINOR = 379_750;

/** The mail with made-up values in place of the names. */
export function TemplatePreview({ kind, subject, message }: TemplatePreviewProps) {
  const { today, currency, locale } = usePracticeFormat();
  const practice = usePractice();
  const date = today();
  const pattern = {
    invoice: practice.invoiceNumberPattern,
    credit_note: practice.creditNoteNumberPattern,
    quote: practice.quoteNumberPattern,
    quote_reminder: practice.quoteNumberPattern,
    receipt: 'RCT-{YYYY}-{0000}',
    deposit_request: 'DEP-{YYYY}-{0000}',
    // A statement bears no number, so its text cannot name one.
    statement: practice.invoiceNumberPattern,
  }[kind];
  const samples = {
    ...SAMPLES,
    practiceName: practice.name,
    number: formatNumber(pattern, date, 1),
    issueDate: formatDate(date),
    dueDate: formatDate(dueDate(date, practice.paymentTermsDays)),
    total: formatMoney(SAMPLE_MINOR, currency, locale),
    validUntil: formatDate(addDays(date, 14)),
    totalWithOptions: formatMoney(SAMPLE_MINOR * 2, currency, locale),
    balance: formatMoney(SAMPLE_MINOR, currency, locale),
    overdue: formatMoney(OVERDUE_MINOR, currency, locale),
    from: formatDate(startOfMonth(date)),
    to: formatDate(date),
  };
  return (
    <section className={classes.preview} aria-label="Preview">
      <h3>How it reads</h3>
      <p className={classes.subject}>{withSamples(subject, samples)}</p>
      <p className={classes.text}>{withSamples(message, samples)}</p>
    </section>
  );
}
