import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from './run-node.mjs';
import { root } from './settings.mjs';

/** What the API says of itself, and the types of the client that are made from it. */
export const CONTRACT_FILES = {
  document: 'libs/api-client/openapi.json',
  types: 'libs/api-client/src/schema.generated.ts',
  portalDocument: 'libs/api-client/portal-openapi.json',
  portalTypes: 'libs/api-client/src/portal-schema.generated.ts',
};

/** Writes all, by default where they belong. The API must be built. */
export async function writeContract(files = CONTRACT_FILES) {
  const at = (file) => path.resolve(root, file);
  await run(['apps/api/dist/openapi.js', at(files.document), at(files.portalDocument)]);
  const types = (from, to) =>
    run([
      'node_modules/openapi-typescript/bin/cli.js',
      at(from),
      '--default-non-nullable',
      'false',
      '--output',
      at(to),
    ]);
  await types(files.document, files.types);
  await types(files.portalDocument, files.portalTypes);
}

/** Which of them a change of the API has left behind. */
export async function staleContractFiles() {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlasos-contract-'));
  try {
    const fresh = Object.fromEntries(
      Object.entries(CONTRACT_FILES).map(([key, file]) => [key, path.join(folder, path.basename(file))]),
    );
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
