import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CLIENT = join(ROOT, 'libs/api-client');

export interface Ended {
  code: number;
  out: string;
  err: string;
}

export interface Running {
  lines: string[];
  /** The first line that has these words, now or later. */
  line(words: string): Promise<string>;
  stop(): Promise<void>;
}

/** A folder somewhere else with the examples and the client as it is published: nothing of this repository is at hand. */
export class ThirdParty {
  private constructor(readonly folder: string) {}

  static async open(): Promise<ThirdParty> {
    const folder = await mkdtemp(join(tmpdir(), 'atlasos-third-party-'));
    const modules = join(folder, 'node_modules');
    const client = join(modules, '@atlasos/api-client');
    await mkdir(client, { recursive: true });
    await cp(join(ROOT, 'examples'), folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
    const { dependencies } = JSON.parse(await readFile(join(CLIENT, 'package.json'), 'utf8')) as {
      dependencies: object;
    };
    for (const name of [...Object.keys(dependencies), 'openapi-typescript-helpers', 'csv-parse'])
      await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
    await cp(join(CLIENT, 'package.json'), join(client, 'package.json'));
    const party = new ThirdParty(folder);
    const tsc = join(ROOT, 'node_modules/@typescript/native/bin/tsc');
    const { code, out } = await party.node([
      tsc,
      '-p',
      join(CLIENT, 'tsconfig.build.json'),
      '--outDir',
      join(client, 'dist'),
    ]);
    if (code !== 0) throw new Error(out);
    return party;
  }

  /** What its own compiler says of a folder, with the types that came with the client. */
  types(): Promise<Ended> {
    const args = ['--customConditions', 'none', '--typeRoots', join(ROOT, 'node_modules/@types')];
    return this.node([join(ROOT, 'node_modules/@typescript/native/bin/tsc'), '-p', this.folder, ...args]);
  }

  node(args: string[], options: { env?: object; cwd?: string } = {}): Promise<Ended> {
    return this.run(process.execPath, args, options);
  }

  run(
    program: string,
    args: string[],
    { env = {}, cwd = this.folder }: { env?: object; cwd?: string } = {},
  ): Promise<Ended> {
    return new Promise((done) =>
      execFile(program, args, { cwd, env: { ...ownEnv(), ...env } }, (error, out, err) =>
        done({ code: error ? Number(error.code ?? 1) : 0, out, err }),
      ),
    );
  }

  start(args: string[], env: object): Running {
    const child = spawn(process.execPath, args, { cwd: this.folder, env: { ...ownEnv(), ...env } });
    return running(child);
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Without what the tests themselves are run with. */
function ownEnv(): Record<string, string | undefined> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return env;
}

function running(child: ChildProcess): Running {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout!, child.stderr!])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  return {
    lines,
    line: (words) =>
      new Promise((found) => {
        const look = () => {
          const line = lines.find((each) => each.includes(words));
          if (line === undefined) return;
          waiting.delete(look);
          found(line);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
