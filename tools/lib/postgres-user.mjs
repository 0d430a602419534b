import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * PostgreSQL refuses to run as root. As root, its programs run as the system user `postgres` (made when missing).
 * Where that user may not even walk to the files (a clone in a folder of mode 700), it is lent the one capability
 * to do so, rather than changing the permissions of folders that are not ours.
 *
 * @returns {{ uid: number, gid: number, wrap: (command: string, args: string[]) => [string, string[]] } | undefined}
 *   undefined when not root
 */
export function postgresUser(paths) {
  if (process.getuid?.() !== 0) return undefined;
  const ids = findUser() ?? createUser();
  const closed = paths.flatMap(ancestors).find((folder) => !canWalk(folder, ids));
  if (!closed) return { ...ids, wrap: (command, args) => [command, args] };
  const capability = lendableCapability(closed);
  // PostgreSQL asks access(2), which counts capabilities only with this bit set; after the exec it has just this one.
  const options = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'];
  const lend = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
  return { ...ids, lent: true, wrap: (command, args) => ['setpriv', [...options, ...lend, command, ...args]] };
}

function findUser(name = 'postgres') {
  const read = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [read('-u'), read('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function createUser() {
  const attempts = [
    ['useradd', ['--system', '--user-group', '--no-create-home', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [command, args] of attempts) spawnSync(command, args);
  const ids = findUser() ?? findUser('nobody');
  if (!ids)
    throw new Error(
      'PostgreSQL cannot run as root, and no system user "postgres" could be made. Start as another user.',
    );
  return ids;
}

function ancestors(file) {
  const parent = path.dirname(path.resolve(file));
  return parent === path.resolve(file) ? [parent] : [...ancestors(parent), parent];
}

function canWalk(folder, { uid, gid }) {
  try {
    accessSync(folder, constants.F_OK);
  } catch {
    return true; // Not there yet: it will be made with the usual mode.
  }
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return Boolean(mode & 0o100);
  return Boolean(mode & (group === gid ? 0o010 : 0o001));
}

/** To walk and read everywhere; many containers have only the wider one. */
const CAPABILITIES = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
];

function lendableCapability(folder) {
  const held =
    process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8').match(/^CapEff:\s*(\w+)/m)?.[1] : '0';
  const capability = CAPABILITIES.find(({ bit }) => (BigInt(`0x${held ?? 0}`) >> bit) & 1n);
  if (capability && spawnSync('setpriv', ['--version']).status === 0) return capability.name;
  throw new Error(`PostgreSQL runs as the user "postgres", which may not enter ${folder}. Run: chmod o+x ${folder}`);
}
