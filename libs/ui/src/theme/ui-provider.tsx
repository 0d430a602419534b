import '@fontsource-variable/ibm-plex-sans/index.css';
import './base.css';
import '@mantine/core/styles.layer.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from './theme.js';

/** Also read by the script that sets the scheme before the first paint. */
export const SCHEME_KEY = 'atlasos-colour-scheme';

const schemeManager = localStorageColorSchemeManager({ key: SCHEME_KEY });

/** Theme, fonts and styles for everything inside. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
      cssVariablesResolver={cssVariablesResolver}
    >
      {children}
    </MantineProvider>
  );
}
