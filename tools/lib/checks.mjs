import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './settings.mjs';

const modules = (file) => path.join(root, 'node_modules', file);

/** What is checked without running the product: for each part a list of checks, each of which counts as one test. */
export const CHECKS = {
  types: async () =>
    ['apps', 'libs']
      .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
      .filter((project) => existsSync(path.join(root, project, 'package.json')))
      .map((project) =>
        check(`types of ${project}`, [modules('@typescript/native/bin/tsc'), '--noEmit', '-p', project]),
      ),

  lint: async () => [
    check('eslint', [modules('eslint/bin/eslint.js'), '--max-warnings=0', '.']),
    check('law of imports', [
      modules('dependency-cruiser/bin/dependency-cruiser.mjs'),
      'apps',
      'libs',
      '--config',
      'tools/lint/dependency-cruiser.cjs',
    ]),
    check('format', [modules('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  ],
};

function check(title, args) {
  return { title, run: () => runNode(args) };
}

function runNode(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
