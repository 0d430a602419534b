import { useEffect } from 'react';

/** The title of the tab, and the language in which numbers and dates are read out. */
export function useTitle(title: string, locale?: string): void {
  useEffect(() => {
    document.title = title;
    if (locale) document.documentElement.lang = locale;
  }, [title, locale]);
}
