import { CURRENCIES, formatDate, formatMoney, isTimeZone, localDate, localTime } from '@atlasos/domain';
import { ComboBox } from '@atlasos/ui';
import { useMemo } from 'react';
import type { Draft } from '../../../app/forms/use-draft.js';
import { usePractice, type Practice } from '../../../app/session.js';
import classes from '../settings.module.css';
import { localeOptions } from './locale-options.js';

type Place = Pick<Practice, 'currency' | 'locale' | 'timezone'>;

interface PlaceFieldsProps {
  values: Place;
  set: Draft<Place>['set'];
  fieldError: (path: string) => string | undefined;
}

const SAMPLE_MINOR = 123_456;

export function PlaceFields({ values, set, fieldError }: PlaceFieldsProps) {
  const { currencyFixed } = usePractice();
  const { currency, locale, timezone } = values;
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames('en', { type: 'currency' });
    return CURRENCIES.map((code) => ({ id: code, label: code, detail: names.of(code) }));
  }, []);
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') })),
    [],
  );
  const locales = useMemo(() => localeOptions(locale), [locale]);
  return (
    <>
      <div className={classes.pair}>
        <ComboBox
          label="Currency"
          description={currencyFixed ? 'Stays, because entries or documents exist in it.' : undefined}
          disabled={currencyFixed}
          options={currencies}
          value={currency}
          error={fieldError('currency')}
          onChange={(code) => code && set('currency', code)}
        />
        <div>
          <ComboBox
            label="How numbers are written"
            options={locales}
            value={locale}
            error={fieldError('locale')}
            onChange={(code) => code && set('locale', code)}
          />
          <p className={classes.echo}>{formatMoney(SAMPLE_MINOR, currency, locale)}</p>
        </div>
      </div>
      <div className={classes.pair}>
        <div>
          <ComboBox
            label="Time zone"
            options={zones}
            value={timezone}
            error={fieldError('timezone')}
            onChange={(zone) => zone && set('timezone', zone)}
          />
          {isTimeZone(timezone) ? <Now zone={timezone} /> : null}
        </div>
      </div>
    </>
  );
}

/** Read once: it shows which zone is meant, not the time. */
function Now({ zone }: { zone: string }) {
  const text = useMemo(() => {
    const now = new Date();
    return `${formatDate(localDate(now, zone))}, ${localTime(now, zone)}`;
  }, [zone]);
  return <p className={classes.echo}>Now: {text}. It decides the date of an entry.</p>;
}
