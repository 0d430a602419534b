import { checkNumberPattern } from '@atlasos/domain';
import { SectionHead } from '@atlasos/ui';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';
import { PatternInput } from './pattern-input.js';

export default function NumberingTab() {
  const form = usePracticeForm('numbering', ['invoiceNumberPattern', 'creditNoteNumberPattern']);
  const { values, set } = form.draft;
  const { fieldError } = form.save;
  return (
    <div className={classes.panel}>
      <SettingsForm
        label="Numbering"
        form={form}
        note="A number is given when you finalise, in order and without a gap."
      >
        <div className={classes.group}>
          <SectionHead title="Numbers of documents" rule="line" />
          <PatternInput
            label="Invoices"
            pattern={values.invoiceNumberPattern}
            error={problemOf(values.invoiceNumberPattern) ?? fieldError('invoiceNumberPattern')}
            onChange={(pattern) => set('invoiceNumberPattern', pattern)}
          />
          <PatternInput
            label="Credit notes"
            pattern={values.creditNoteNumberPattern}
            error={problemOf(values.creditNoteNumberPattern) ?? fieldError('creditNoteNumberPattern')}
            onChange={(pattern) => set('creditNoteNumberPattern', pattern)}
          />
          <p className={classes.lead}>
            {'{YYYY}'} or {'{YY}'} is the year, {'{MM}'} the month, and one counter such as {'{0000}'} has as many
            digits as it has zeros. With a year in it, counting begins again each year.
          </p>
        </div>
      </SettingsForm>
    </div>
  );
}

function problemOf(pattern: string): string | undefined {
  const read = checkNumberPattern(pattern);
  return read.ok ? undefined : read.reason;
}
