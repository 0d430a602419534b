import {
  billedMinutes,
  formatAmount,
  formatDocumentDuration,
  formatMoney,
  startOfMonth,
  timeValueMinor,
  vatOnNetMinor,
} from '@atlasos/domain';
import { DateInput, Kbd, MoneyInput, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api, invalidate } from '../../app/api.js';
import { problemTexts } from '../../app/outside/problem-texts.js';
import { usePractice, type Practice } from '../../app/session.js';
import classes from './first-run.module.css';

/** The default rate, set in place, with what it will mean. */
export function FirstRate() {
  const practice = usePractice();
  const { today } = usePracticeFormat();
  const [rateMinor, setRate] = useState<number | null>(null);
  const [from, setFrom] = useState<string | null>(() => startOfMonth(today()));
  const save = api.useMutation('post', '/api/v1/rates', {
    onSuccess: () => invalidate('/api/v1/rates', '/api/v1/practice/first-run'),
  });
  const { byField, whole } = problemTexts(save.error, ['hourlyRateMinor', 'effectiveFrom']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (rateMinor === null || from === null || save.isPending) return;
    save.mutate({ body: { hourlyRateMinor: rateMinor, effectiveFrom: from } });
  };
  return (
    <form className={classes.rate} onSubmit={submit}>
      <div className={classes.fields}>
        <MoneyInput
          label={`Default rate, ${practice.pricesIncludeVat ? 'with' : 'without'} VAT`}
          required
          withAsterisk={false}
          autoFocus
          w={168}
          value={rateMinor}
          onChange={setRate}
          error={byField.hourlyRateMinor}
        />
        <DateInput
          label="From"
          required
          withAsterisk={false}
          w={168}
          value={from}
          onChange={setFrom}
          error={byField.effectiveFrom}
        />
        <Button type="submit" variant="filled" className={classes.save} loading={save.isPending}>
          Save and go on <Kbd inherit>Enter</Kbd>
        </Button>
      </div>
      {whole ? (
        <p className={classes.trouble} role="alert">
          {whole}
        </p>
      ) : (
        <p className={classes.echo}>
          {rateMinor ? <Example rateMinor={rateMinor} practice={practice} /> : 'Type the price of one hour.'}
        </p>
      )}
    </form>
  );
}

const WORKED_MINUTES = 90;

/** 90 minutes will be billed as 1,5 h × 850,00 = R 1 275,00, with VAT R 1 466,25. */
function Example({ rateMinor, practice }: { rateMinor: number; practice: Practice }) {
  const { currency, locale, rounding, vatRegistered, pricesIncludeVat, vatRateBps } = practice;
  const minutes = billedMinutes(WORKED_MINUTES, rounding);
  const valueMinor = timeValueMinor(minutes, rateMinor);
  const withVat = vatRegistered && !pricesIncludeVat ? valueMinor + vatOnNetMinor(valueMinor, vatRateBps) : undefined;
  return (
    <>
      {WORKED_MINUTES} minutes will be billed as {formatDocumentDuration(minutes, locale)} h ×{' '}
      {formatAmount(rateMinor, currency, locale)} = <b>{formatMoney(valueMinor, currency, locale)}</b>
      {withVat === undefined ? '.' : `, with VAT ${formatMoney(withVat, currency, locale)}.`}
    </>
  );
}
