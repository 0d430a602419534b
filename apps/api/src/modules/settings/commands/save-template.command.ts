import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { staleVersion } from '../../../platform/errors/app-error.js';
import { messageTemplate, type MessageTemplate } from '../queries/templates.query.js';
import type { MessageText, TemplateKind } from '../templates/built-in.js';
import { assertKnownNames } from '../templates/fill-template.js';

/** Keeps the practice's own text. Version 0 replaces the built-in one. Throws `stale_version`. */
export async function saveTemplate(
  uow: UnitOfWork,
  kind: TemplateKind,
  version: number,
  text: MessageText,
): Promise<MessageTemplate> {
  assertKnownNames(kind, text);
  const before = asRead(await messageTemplate(uow, kind), version);
  const saved = await uow.execute(
    before.builtIn
      ? `INSERT INTO message_templates (practice_id, kind, subject, message) VALUES ($1, $2, $3, $4) ON CONFLICT (practice_id, kind) DO NOTHING`
      : `UPDATE message_templates SET subject = $3, message = $4, version = version + 1 WHERE practice_id = $1 AND kind = $2 AND version = $5`,
    [uow.practiceId, kind, text.subject, text.message, ...(before.builtIn ? [] : [version])],
  );
  if (saved === 0) throw staleVersion();
  const after = await messageTemplate(uow, kind);
  const { before: old, after: fresh } = changed(before, after);
  await audit(uow, {
    action: 'template.changed',
    entity: 'message_template',
    entityId: null,
    before: { kind, ...old },
    after: { kind, ...fresh },
  });
  return after;
}

/** Back to the built-in text. */
export async function resetTemplate(uow: UnitOfWork, kind: TemplateKind): Promise<MessageTemplate> {
  const before = await messageTemplate(uow, kind);
  if (before.builtIn) return before;
  await uow.execute(`DELETE FROM message_templates WHERE practice_id = $1 AND kind = $2`, [uow.practiceId, kind]);
  await audit(uow, { action: 'template.reset', entity: 'message_template', entityId: null, before });
  return messageTemplate(uow, kind);
}
