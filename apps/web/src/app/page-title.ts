import { useEffect } from 'react';

let page = '';
let prefix = '';

const write = (): void => {
  document.title = [prefix, page, 'AtlasOS'].filter(Boolean).join(' · ');
};

/** Names the page in the tab: `Invoices · AtlasOS`. `<Page>` does it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    page = title;
    write();
  }, [title]);
}

/** What stands first in the tab's title, such as the elapsed time; null for nothing. */
export function useTitlePrefix(text: string | null): void {
  useEffect(() => {
    prefix = text ?? '';
    write();
    return () => {
      prefix = '';
      write();
    };
  }, [text]);
}

/** Puts the dot of a running timer into the favicon. */
export function useFaviconDot(isRunning: boolean): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link) link.href = isRunning ? '/favicon-running.svg' : '/favicon.svg';
  }, [isRunning]);
}
