import { lazy, Suspense, useEffect } from 'react';
import { earlyText, palette } from './palette-state.js';

const load = () => import('./palette.js');
const Palette = lazy(load);
const AFTER_THE_PAGE_MS = 1_500;

export function PaletteHost() {
  useEffect(() => {
    const timeout = setTimeout(() => void load().catch(() => undefined), AFTER_THE_PAGE_MS);
    return () => clearTimeout(timeout);
  }, []);
  return palette.useIsOn() ? (
    <Suspense fallback={<EarlyField />}>
      <Palette onClose={() => palette.set(false)} />
    </Suspense>
  ) : null;
}

/** Takes the letters typed right after Ctrl K, which would otherwise get lost on the way. */
const EarlyField = () => (
  <input
    className="visually-hidden"
    aria-label="Search or do anything"
    autoFocus
    onChange={(event) => earlyText.keep(event.currentTarget.value)}
  />
);
