import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildIfChanged } from './build.mjs';
import { CONTRACT_FILES, staleContractFiles } from './contract.mjs';
import { runNode, runProgram } from './run-node.mjs';
import { root } from './settings.mjs';

const modules = (file) => path.join(root, 'node_modules', file);

/** What is checked without running the product: for each part a list of checks, each of which counts as one test. */
export const CHECKS = {
  types: async () =>
    [
      'examples',
      ...['apps', 'libs'].flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`)),
    ]
      .filter((project) => existsSync(path.join(root, project, 'package.json')))
      // Tests in the browser have types of their own: those of Node beside those of a page.
      .flatMap((project) => [
        project,
        ...[`${project}/test`].filter((test) => existsSync(path.join(root, test, 'tsconfig.json'))),
      ])
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
    contractLints,
    lockFileInstalls,
  ],

  drift: async () => [contractIsCurrent],
};

function check(title, args) {
  return { title, run: () => runNode(args) };
}

/** The documents as committed; `drift` tells whether they are current. Nothing is sent or looked up on the way. */
const contractLints = {
  title: 'OpenAPI documents',
  run: () =>
    runProgram(
      process.execPath,
      [
        modules('@redocly/cli/bin/cli.js'),
        'lint',
        CONTRACT_FILES.document,
        CONTRACT_FILES.portalDocument,
        '--config',
        'tools/lint/redocly.yaml',
      ],
      { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    ),
};

/** Where the registry lacks a platform's part of a package, npm writes a lock file that it then refuses to install. */
const lockFileInstalls = {
  title: 'package-lock.json installs',
  run: () => runProgram('npm', ['ci', '--dry-run', '--no-audit', '--no-fund']),
};

const contractIsCurrent = {
  title: 'API contract and client types are current',
  async run() {
    await buildIfChanged();
    const stale = await staleContractFiles();
    return { ok: stale.length === 0, output: `Not current: ${stale.join(', ')}. Run: node tools/openapi.mjs` };
  },
};
