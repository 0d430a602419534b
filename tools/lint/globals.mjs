const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

/** TypeScript checks names by itself; these are for the plain scripts. */
export const nodeGlobals = readonly([
  ...[
    'process',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'AbortController',
    'AbortSignal',
    'performance',
    'console',
  ],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask', 'WebAssembly'],
  ...[
    'require',
    'module',
    '__dirname',
    'structuredClone',
    'crypto',
    'Blob',
    'FormData',
    'Response',
    'Headers',
    'TextDecoder',
  ],
]);

export const browserGlobals = readonly(['window', 'document', 'navigator', 'location', 'localStorage']);
