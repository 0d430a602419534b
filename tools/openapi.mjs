/**
 * node tools/openapi.mjs            writes the contract of the API, and the client's types from it
 * node tools/openapi.mjs --check    tells whether both are current
 */
import { buildIfChanged } from './lib/build.mjs';
import { CONTRACT_FILES, staleContractFiles, writeContract } from './lib/contract.mjs';

await buildIfChanged();
if (process.argv.includes('--check')) {
  const stale = await staleContractFiles();
  process.stdout.write(stale.length ? `Not current: ${stale.join(', ')}. Run: node tools/openapi.mjs\n` : 'Current.\n');
  process.exitCode = stale.length ? 1 : 0;
} else {
  await writeContract();
  process.stdout.write(`Written: ${Object.values(CONTRACT_FILES).join(', ')}\n`);
}
