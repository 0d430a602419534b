import { lazy, Suspense } from 'react';
import { keysHelp } from './keys-help-state.js';

const KeysHelp = lazy(() => import('./keys-help.js'));

export function KeysHelpHost() {
  return keysHelp.useIsOn() ? (
    <Suspense fallback={null}>
      <KeysHelp onClose={() => keysHelp.set(false)} />
    </Suspense>
  ) : null;
}
