import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { BUILT_IN, TEMPLATE_NAMES, type MessageText, type TemplateKind } from '../templates/built-in.js';

export interface MessageTemplate extends MessageText {
  kind: TemplateKind;
  /** 0 = the built-in text. */
  version: number;
  builtIn: boolean;
  names: readonly string[];
}

/** The practice's own text, or the built-in one. */
export async function messageTemplate(uow: UnitOfWork, kind: TemplateKind): Promise<MessageTemplate> {
  const own = await uow.first<MessageText & { version: number; [column: string]: unknown }>(
    `SELECT subject, message, version FROM message_templates WHERE practice_id = $1 AND kind = $2`,
    [uow.practiceId, kind],
  );
  const names = TEMPLATE_NAMES[kind];
  return own ? { kind, ...own, builtIn: false, names } : { kind, ...BUILT_IN[kind], version: 0, builtIn: true, names };
}
