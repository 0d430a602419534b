import { AppError } from '../../../platform/errors/app-error.js';
import { TEMPLATE_NAMES, type MessageText, type TemplateName, type TextKind } from './built-in.js';

const NAME = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Refuses a text that names what no message of its kind can know, with the field named. `path` is where the text stands in the body. */
export function assertKnownNames(kind: TextKind, text: MessageText, path = ''): void {
  const known: readonly string[] = TEMPLATE_NAMES[kind];
  for (const field of ['subject', 'message'] as const) {
    const unknown = [...text[field].matchAll(NAME)]
      .map((match) => match[1] ?? '')
      .find((name) => !known.includes(name));
    if (unknown === undefined) continue;
    const detail = `{{${unknown}}} is not known here; use ${known.map((name) => `{{${name}}}`).join(' ')}`;
    throw new AppError('invalid_request', `${field}: ${detail}.`, {
      errors: [{ pointer: `${path}/${field}`, detail }],
    });
  }
}

/** Puts values where the names stand. A value is text, never a template, and a subject stays one line. */
export function fillTemplate<K extends TextKind>(
  _kind: K,
  text: MessageText,
  values: Record<TemplateName<K>, string>,
): MessageText {
  const facts: Record<string, string> = values;
  const fill = (template: string) => template.replace(NAME, (_, name: string) => facts[name] ?? '');
  return { subject: fill(text.subject).replace(/\s+/g, ' ').trim(), message: fill(text.message) };
}
