import { addDays, dueDate, formatDate, formatMoney, formatNumber } from '@atlasos/domain';
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

/** The mail with made-up values in place of the names. */
export function TemplatePreview({ kind, subject, message }: TemplatePreviewProps) {
  const { today, currency, locale } = usePracticeFormat();
  const practice = usePractice();
  const date = today();
  const patterns = {
    invoice: practice.invoiceNumberPattern,
    credit_note: practice.creditNoteNumberPattern,
    quote: practice.quoteNumberPattern,
  };
  const samples = {
    ...SAMPLES,
    practiceName: practice.name,
    number: formatNumber(patterns[kind], date, 1),
    issueDate: formatDate(date),
    dueDate: formatDate(dueDate(date, practice.paymentTermsDays)),
    total: formatMoney(SAMPLE_MINOR, currency, locale),
    validUntil: formatDate(addDays(date, 14)),
    totalWithOptions: formatMoney(SAMPLE_MINOR * 2, currency, locale),
    balance: formatMoney(SAMPLE_MINOR, currency, locale),
  };
  return (
    <section className={classes.preview} aria-label="Preview">
      <h3>How it reads</h3>
      <p className={classes.subject}>{withSamples(subject, samples)}</p>
      <p className={classes.text}>{withSamples(message, samples)}</p>
    </section>
  );
}
