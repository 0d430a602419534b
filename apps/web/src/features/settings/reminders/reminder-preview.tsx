import { addDays, dueDate, formatDate, formatMoney, formatNumber } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { usePractice } from '../../../app/session.js';
import { SAMPLES, withSamples } from '../templates/template-kind.js';
import templates from '../templates/templates.module.css';
import type { Step } from './schedule.js';

const SAMPLE_MINOR = 1_516_310;

/** The mail as it would read on its day, with made-up values. */
export function ReminderPreview({ step }: { step: Step }) {
  const { today, currency, locale } = usePracticeFormat();
  const practice = usePractice();
  const due = addDays(today(), -step.days);
  const issued = addDays(due, -practice.paymentTermsDays);
  const samples = {
    ...SAMPLES,
    practiceName: practice.name,
    number: formatNumber(practice.invoiceNumberPattern, issued, 1),
    issueDate: formatDate(issued),
    dueDate: formatDate(dueDate(issued, practice.paymentTermsDays)),
    total: formatMoney(SAMPLE_MINOR, currency, locale),
    balance: formatMoney(SAMPLE_MINOR, currency, locale),
    daysLate: String(Math.max(0, step.days)),
  };
  return (
    <section className={templates.preview} aria-label="Preview">
      <h3>How it reads</h3>
      <p className={templates.subject}>{withSamples(step.subject, samples)}</p>
      <p className={templates.text}>{withSamples(step.message, samples)}</p>
    </section>
  );
}
