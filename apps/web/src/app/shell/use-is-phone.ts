import { useSyncExternalStore } from 'react';

const query = '(max-width: 47.99em)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Narrow enough for tabs at the thumb instead of a sidebar. For mere looks use the same media query in CSS. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
