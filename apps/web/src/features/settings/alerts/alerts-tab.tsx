import { MoneyInput, SectionHead, WholeNumberInput } from '@atlasos/ui';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';
import { AlertHistory } from './alert-history.js';

const DAYS_MAX = 3650;

/** When to be told of unbilled work (DOMAIN rule 32). */
export default function AlertsTab() {
  const form = usePracticeForm('alerts', ['wipAlert'], ({ wipAlert }) => ({
    wipAlert: wipAlert && (wipAlert.valueMinor ?? wipAlert.ageDays ?? null) !== null ? wipAlert : null,
  }));
  const { values, set } = form.draft;
  const valueMinor = values.wipAlert?.valueMinor ?? null;
  const ageDays = values.wipAlert?.ageDays ?? null;
  return (
    <div className={classes.panel}>
      <SettingsForm
        label="Alerts"
        form={form}
        note="You are told once, in the app and by mail, and again only after the client fell below its limits."
      >
        <div className={classes.group}>
          <SectionHead title="Unbilled work" rule="line" />
          <div className={classes.pair}>
            <MoneyInput
              label="Tell me when a client’s WIP reaches"
              placeholder="No limit"
              value={valueMinor}
              error={form.save.fieldError('wipAlert/valueMinor')}
              onChange={(value) => set('wipAlert', { valueMinor: value, ageDays })}
            />
            <WholeNumberInput
              label="or its oldest work is"
              unit="days old"
              placeholder="No limit"
              min={1}
              max={DAYS_MAX}
              value={ageDays}
              error={form.save.fieldError('wipAlert/ageDays')}
              onChange={(days) => set('wipAlert', { valueMinor, ageDays: days })}
            />
          </div>
          <p className={classes.lead}>
            Of every client, unless it has limits of its own or none: those are set where the client is edited.
          </p>
        </div>
      </SettingsForm>
      <AlertHistory />
    </div>
  );
}
