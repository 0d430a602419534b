import { Worker } from 'node:worker_threads';

const FROM_SOURCE = import.meta.url.endsWith('.ts');
/** The heap of a thread: a document of 1 000 lines takes a tenth of it. */
const LIMITS = { maxOldGenerationSizeMb: 256 };

/** Where tests run the sources as they are, Node strips the types, and the `.js` of imports leads to a `.ts`. */
const SOURCE_LOADER = `
  const { registerHooks } = require('node:module');
  const { workerData } = require('node:worker_threads');
  registerHooks({
    resolve: (name, context, next) =>
      next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name.replace(/\\.js$/, '.ts') : name, context),
  });
  import(workerData);
`;

export function startThread(): Worker {
  if (!FROM_SOURCE) return new Worker(new URL('./preview-worker.js', import.meta.url), { resourceLimits: LIMITS });
  return new Worker(SOURCE_LOADER, {
    eval: true,
    workerData: new URL('./preview-worker.ts', import.meta.url).href,
    execArgv: ['--conditions=@atlasos/source'],
    resourceLimits: LIMITS,
  });
}
