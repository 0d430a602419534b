import '@fontsource-variable/ibm-plex-sans/wght.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './app/query-client.js';
import { router } from './app/router.js';
import { ToastPlace } from './app/toast.js';
import './styles/index.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastPlace>
        <RouterProvider router={router} />
      </ToastPlace>
    </QueryClientProvider>
  </StrictMode>,
);
