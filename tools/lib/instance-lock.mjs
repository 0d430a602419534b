import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, isAlive } from './processes.mjs';

/**
 * One instance per DATA_DIR. The file tells who runs and, once ready, where; it is readable by its owner alone because
 * it names the database with its password.
 *
 * @returns {{ wasKilled: boolean, publish: (facts: object) => void, release: () => void }}
 */
export function lockInstance(dataDir) {
  // Others may not look in; the user that PostgreSQL runs as may pass through.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const file = path.join(dataDir, 'running.json');
  const wasKilled = existsSync(file);
  if (wasKilled) {
    const { pid } = readOwner(file);
    if (pid !== process.pid && isRunning(pid))
      throw new Error(`AtlasOS already runs on the data in ${dataDir} (process ${pid}).`);
    rmSync(file, { force: true });
  }
  const write = (facts, flag) =>
    writeFileSync(flag ? file : `${file}.new`, JSON.stringify({ pid: process.pid, ...facts }, null, 2), {
      mode: 0o600,
      flag,
    });
  try {
    write({}, 'wx');
  } catch (error) {
    if (error.code === 'EEXIST')
      throw new Error(`AtlasOS is being started on the data in ${dataDir} by another process.`, { cause: error });
    throw error;
  }
  return {
    wasKilled,
    publish(facts) {
      write(facts);
      renameSync(`${file}.new`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function readOwner(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { pid: 0 };
  }
}

/** A pid alone proves nothing: after a restart of the machine it may belong to anything. */
function isRunning(pid) {
  return pid > 0 && isAlive(pid) && /start\.mjs/.test(commandLine(pid));
}
