import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from '../../libs/ui/build/precompress.mjs';

const api = process.env['WEB_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { conditions: ['@atlasos/source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 400,
    // The content security policy allows no data: URL for scripts or fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files for a page: each costs a request and its share of the processor, also from the cache.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'common', minShareCount: 8, priority: 2 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000, priority: 1 },
          ],
        },
      },
    },
  },
  // The API takes cookies from its own origin only, so the proxy speaks as if the page came from there.
  server: { proxy: { '/api': { target: api, changeOrigin: true, headers: { Origin: api } } } },
});
