import { lazy, Suspense } from 'react';
import { palette } from './palette-state.js';

const Palette = lazy(() => import('./palette.js'));

export function PaletteHost() {
  return palette.useIsOn() ? (
    <Suspense fallback={null}>
      <Palette onClose={() => palette.set(false)} />
    </Suspense>
  ) : null;
}
