import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@atlasos/source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 400,
    // The content security policy allows no data: URL for scripts or fonts.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env['WEB_API'] ?? 'http://127.0.0.1:3000' } },
});
