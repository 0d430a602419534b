export type * from './mail-box.js';
export * from './smtp-behaviour.js';
export * from './test-smtp-server.js';
