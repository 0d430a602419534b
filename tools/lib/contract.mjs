import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from './run-node.mjs';
import { root } from './settings.mjs';

/** What the API says of itself, and the types of the client that are made from it. */
export const CONTRACT_FILES = {
  document: 'libs/api-client/openapi.json',
  types: 'libs/api-client/src/schema.generated.ts',
};

/** Writes both, by default where they belong. The API must be built. */
export async function writeContract(files = CONTRACT_FILES) {
  const document = path.resolve(root, files.document);
  await run(['apps/api/dist/openapi.js', document]);
  await run(['node_modules/openapi-typescript/bin/cli.js', document, '--output', path.resolve(root, files.types)]);
}

/** Which of them a change of the API has left behind. */
export async function staleContractFiles() {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlasos-contract-'));
  try {
    const fresh = { document: path.join(folder, 'openapi.json'), types: path.join(folder, 'schema.ts') };
    await writeContract(fresh);
    const read = (file) => readFileSync(path.resolve(root, file), 'utf8');
    return Object.keys(fresh).flatMap((key) =>
      read(fresh[key]) === read(CONTRACT_FILES[key]) ? [] : [CONTRACT_FILES[key]],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(args) {
  const { ok, output } = await runNode(args);
  if (!ok) throw new Error(`${args[0]} failed:\n${output}`);
}
