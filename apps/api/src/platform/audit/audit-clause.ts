import type { UnitOfWork } from '../database/unit-of-work.js';
import type { AuditedChange } from './audit.js';

/**
 * The audit row as a clause of a larger statement: one trip less on hot paths. `params` follow `firstParam - 1` others;
 * `$1` must be the practice.
 */
export function auditClause(
  uow: UnitOfWork,
  change: AuditedChange,
  firstParam: number,
): { sql: string; params: unknown[] } {
  const p = (offset: number) => `$${firstParam + offset}`;
  return {
    sql: `INSERT INTO audit_log (practice_id, actor_kind, actor_id, action, entity, entity_id, request_id, before, after)
      VALUES ($1, ${p(0)}, ${p(1)}, ${p(2)}, ${p(3)}, ${p(4)}, ${p(5)}, ${p(6)}::jsonb, ${p(7)}::jsonb)`,
    params: [
      uow.actor.kind,
      uow.actor.id ?? null,
      change.action,
      change.entity,
      change.entityId,
      uow.requestId,
      change.before === undefined ? null : JSON.stringify(change.before),
      change.after === undefined ? null : JSON.stringify(change.after),
    ],
  };
}
