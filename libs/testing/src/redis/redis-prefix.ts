import { randomBytes } from 'node:crypto';

/** A key prefix of one's own: tests share one Valkey, and two Bull queues of one name would take each other's jobs. */
export function redisPrefix(): string {
  return `t${process.pid}-${randomBytes(4).toString('hex')}`;
}
