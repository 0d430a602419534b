import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@atlasos/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 400, assetsInlineLimit: 0 },
  server: { proxy: { '/api': process.env['PORTAL_API'] ?? 'http://127.0.0.1:3001' } },
});
