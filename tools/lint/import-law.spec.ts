import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

interface Rule {
  name: string;
}
interface Cruise {
  summary: { violations: Array<{ rule: Rule; from: string; to: string }> };
  modules: Array<{ source: string; dependencies: Array<{ module: string; resolved: string }> }>;
}

const root = path.resolve(import.meta.dirname, '../..');
const rules = createRequire(import.meta.url)('./import-law.cjs') as Rule[];

/** The checker as `npm run lint` calls it; it exits with an error where there are violations. */
function cruise(cwd: string, ...places: string[]): Promise<Cruise> {
  const checker = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = path.join(import.meta.dirname, 'dependency-cruiser.cjs');
  return new Promise((resolve, reject) => {
    const args = [checker, ...places, '--config', config, '--output-type', 'json'];
    execFile(process.execPath, args, { cwd, maxBuffer: 1e9 }, (error, output) =>
      output ? resolve(JSON.parse(output)) : reject(error),
    );
  });
}

describe('the law of imports', () => {
  it('notices a violation of every rule', async () => {
    const { summary } = await cruise(path.join(import.meta.dirname, 'fixture'), 'apps', 'libs');
    const noticed = new Set(summary.violations.map(({ rule }) => rule.name));
    expect([...noticed].sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it('lets a module call the ones after it', async () => {
    const { summary } = await cruise(path.join(import.meta.dirname, 'fixture'), 'apps', 'libs');
    const wipToTime = summary.violations.filter(
      ({ from, to }) => /modules\/wip\/index/.test(from) && /modules\/time/.test(to),
    );
    expect(wipToTime.map(({ rule }) => rule.name)).toEqual(['module-door']);
  });

  it('follows a package of the workspace to its sources', async () => {
    const { modules } = await cruise(root, 'apps', 'libs');
    const targets = modules.flatMap(({ dependencies }) =>
      dependencies.filter(({ module }) => module === '@atlasos/domain'),
    );
    expect(new Set(targets.map(({ resolved }) => resolved))).toEqual(new Set(['libs/domain/src/index.ts']));
  });
});
