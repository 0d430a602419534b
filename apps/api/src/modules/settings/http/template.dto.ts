import { ChoiceField, FlagField, IntField, TextField, TextsField } from '../../../platform/http/fields.js';
import { TEMPLATE_KINDS, type TemplateKind } from '../templates/built-in.js';

const Subject = () =>
  TextField({
    description: 'One line; {{names}} are filled in.',
    min: 1,
    max: 200,
    pattern: /^[^\r\n]*$/,
    example: 'Invoice {{number}} from {{practiceName}}',
  });
const Message = () =>
  TextField({ description: 'The text; {{names}} are filled in.', min: 1, max: 5000, example: 'Dear {{contactName}}' });

export class PutTemplateDto {
  @Subject() subject!: string;
  @Message() message!: string;
  @IntField({ description: 'The version read; 0 = the built-in text.', optional: true, min: 0, max: 2_147_483_647 })
  version?: number;
}

export class TemplateResponse {
  @ChoiceField(TEMPLATE_KINDS, { description: 'What is sent with it.' }) kind!: TemplateKind;
  @Subject() subject!: string;
  @Message() message!: string;
  @IntField({
    description: 'Send it back with a change; 0 = the built-in text.',
    min: 0,
    max: 2_147_483_647,
    example: 1,
  })
  version!: number;
  @FlagField({ description: 'The practice has no text of its own yet.' }) builtIn!: boolean;
  @TextsField({ description: 'The names it may use.', maxItems: 20, max: 40 }) names!: string[];
}
