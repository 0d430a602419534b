import { PracticeFormatProvider } from '@atlasos/ui';
import { usePractice } from '../session.js';
import { Shell } from './shell.js';

/** Joins the shell, the practice's formats and what features put around every page. */
export function Frame() {
  const { currency, locale, timezone } = usePractice();
  return (
    <PracticeFormatProvider currency={currency} locale={locale} timezone={timezone}>
      <Shell />
    </PracticeFormatProvider>
  );
}
