import type { Plugin } from 'vite';

/** Compresses what was built once, so that the server has nothing to compress with each answer. */
export function precompress(): Plugin;
