import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The process that puts load on servers. It ends with the channel to its parent. */
export class Load {
  #child = fork(path.join(import.meta.dirname, 'load-process.mjs'));

  /**
   * @param {{ port: number, requests: object[], connections: number, seconds?: number, count?: number, status: number }} job
   * @returns {Promise<{ latenciesMs: number[], elapsedMs: number }>}
   */
  async run(job) {
    this.#child.send(job);
    const [result] = await once(this.#child, 'message');
    if (result.error) throw new Error(result.error);
    return result;
  }

  stop() {
    this.#child.kill();
  }
}
