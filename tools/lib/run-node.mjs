import { spawn } from 'node:child_process';
import { root } from './settings.mjs';

/** Runs a script of the repository to its end. */
export function runNode(args) {
  return runProgram(process.execPath, args);
}

/**
 * @param {Record<string, string>} [env] beside that of this process
 * @returns {Promise<{ ok: boolean, output: string }>} what it wrote, and whether it ended well
 */
export function runProgram(program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
