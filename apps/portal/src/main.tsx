import '@fontsource-variable/ibm-plex-sans/wght.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DocumentRoute } from './document-route.js';
import './portal.css';

const client = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 30_000 } } });
const token = /^\/d\/([^/]+)\/?$/.exec(window.location.pathname)?.[1];

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <DocumentRoute token={token} />
    </QueryClientProvider>
  </StrictMode>,
);
