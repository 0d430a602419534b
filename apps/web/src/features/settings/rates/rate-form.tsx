import { formatDate, formatMoney } from '@atlasos/domain';
import { DateInput, MoneyInput, toast, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { client, invalidate } from '../../../app/api.js';
import { FormTrouble } from '../../../app/forms/form-trouble.js';
import { SaveForm } from '../../../app/forms/save-form.js';
import { useSave } from '../../../app/forms/use-save.js';
import { RATES, RULE_NAMES, ruleOf, scopeText, type Chosen, type Rate } from './matrix.js';
import classes from './rate-rail.module.css';

interface RateFormProps {
  chosen: Chosen;
  date: string;
  /** A rate that no entry uses, to be corrected; otherwise a new one is set. */
  correcting: Rate | null;
  onDone: () => void;
  onReprice: (from: string) => void;
}

export function RateForm({ chosen, date, correcting, onDone, onReprice }: RateFormProps) {
  const { currency, locale } = usePracticeFormat();
  const { clientId, serviceTypeId } = chosen;
  const [amount, setAmount] = useState<number | null>(correcting?.hourlyRateMinor ?? null);
  const [from, setFrom] = useState<string | null>(correcting?.effectiveFrom ?? date);

  const create = async (hourlyRateMinor: number, effectiveFrom: string) => {
    const { data } = await client.POST(RATES, { body: { clientId, serviceTypeId, hourlyRateMinor, effectiveFrom } });
    if (!data) return;
    const text = `${formatMoney(hourlyRateMinor, currency, locale)} from ${formatDate(effectiveFrom)}: ${scopeText(chosen)}`;
    toast(text, {
      undo: async () => {
        await client.DELETE('/api/v1/rates/{id}', { params: { path: { id: data.id } } });
        await invalidate(RATES);
      },
    });
  };
  const correct = async ({ id, version }: Rate, hourlyRateMinor: number, effectiveFrom: string) => {
    await client.PATCH('/api/v1/rates/{id}', {
      params: { path: { id } },
      body: { hourlyRateMinor, effectiveFrom, version },
    });
    toast('Corrected');
  };
  const save = useSave({
    save: async () => {
      if (amount === null || from === null) return;
      await (correcting ? correct(correcting, amount, from) : create(amount, from));
      await invalidate(RATES);
      setAmount(null);
      onDone();
    },
    reload: async () => {
      await invalidate(RATES);
      onDone();
    },
  });
  return (
    <SaveForm save={save} aria-label="Set a rate">
      <h2 className={classes.subtitle}>{correcting ? 'Correct it' : chosen.cell.own ? 'Change it' : 'Set one here'}</h2>
      <div className={classes.fields}>
        <MoneyInput
          label={RULE_NAMES[ruleOf(chosen)]}
          required
          withAsterisk={false}
          value={amount}
          error={save.fieldError('hourlyRateMinor')}
          onChange={setAmount}
        />
        <DateInput
          label="From"
          required
          withAsterisk={false}
          value={from}
          error={save.fieldError('effectiveFrom')}
          onChange={setFrom}
        />
      </div>
      <p className={classes.note}>
        <FormTrouble save={save}>
          {correcting
            ? 'No entry uses this rate, so it may still be corrected.'
            : 'Entries you have keep the rate they have. Repricing changes unbilled ones; you see the difference first.'}
        </FormTrouble>
      </p>
      <div className={classes.buttons}>
        <Button type="submit" variant="filled" loading={save.isSaving}>
          {correcting ? 'Save' : 'Set rate'}
        </Button>
        {correcting ? (
          <Button onClick={onDone}>Cancel</Button>
        ) : (
          <Button disabled={from === null} onClick={() => from && onReprice(from)}>
            Preview repricing
          </Button>
        )}
      </div>
    </SaveForm>
  );
}
