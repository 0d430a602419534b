import { readdirSync, readFileSync } from 'node:fs';
import { processTree } from '../../lib/processes.mjs';

/** CPU time of one process so far, all its threads, in ms; Linux counts it to the nanosecond. */
export function cpuMs(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => sum + threadMs(`/proc/${pid}/task/${thread}/schedstat`), 0);
  } catch {
    return 0; // It ended meanwhile.
  }
}

/** Of PostgreSQL: its postmaster and everything that it started. */
export const treeCpuMs = (pid) => processTree(pid).reduce((sum, one) => sum + cpuMs(one), 0);

function threadMs(file) {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Resident memory, MB. */
export function residentMb(pid) {
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}
