import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from '../../libs/ui/build/precompress.mjs';

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { conditions: ['@atlasos/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 400 },
  server: { proxy: { '/api': process.env['PORTAL_API'] ?? 'http://127.0.0.1:3001' } },
});
