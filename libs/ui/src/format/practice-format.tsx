import { currencySymbol, localDate, type IsoDate } from '@atlasos/domain';
import { createContext, use, useMemo, type ReactNode } from 'react';

export interface PracticeFormat {
  currency: string;
  locale: string;
  timezone: string;
  /** `R`, as it stands beside fields and in the heads of columns. */
  symbol: string;
  /** The practice's date at this moment; the zone of the machine does not matter. */
  today: () => IsoDate;
}

const Context = createContext<PracticeFormat | null>(null);

interface PracticeFormatProviderProps extends Pick<PracticeFormat, 'currency' | 'locale' | 'timezone'> {
  children: ReactNode;
}

/** How money and dates are written; set once by the app from the practice's settings. */
export function PracticeFormatProvider({ currency, locale, timezone, children }: PracticeFormatProviderProps) {
  const format = useMemo(
    () => ({
      currency,
      locale,
      timezone,
      symbol: currencySymbol(currency),
      today: () => localDate(new Date(), timezone),
    }),
    [currency, locale, timezone],
  );
  return <Context value={format}>{children}</Context>;
}

export function usePracticeFormat(): PracticeFormat {
  const format = use(Context);
  if (!format) throw new Error('Money and dates need a PracticeFormatProvider around them.');
  return format;
}
