import { SCOPES, type Scope } from '../../../platform/auth/areas.js';
import { IdField, InstantField, TextField, TextsField } from '../../../platform/http/fields.js';

const SCOPE_CHARS_MAX = 40;

const Name = () => TextField({ description: 'What it is for.', example: 'Nightly export', min: 1, max: 100 });
const Scopes = () =>
  TextsField({
    description:
      'What it may do: `<area>:read` to look, `<area>:write` to look and change. Each route says which one it needs.',
    example: ['time:write', 'clients:read'],
    minItems: 1,
    maxItems: SCOPES.length,
    max: SCOPE_CHARS_MAX,
    choices: SCOPES,
  });

export class CreateApiTokenDto {
  @Name() name!: string;
  @Scopes() scopes!: Scope[];
  @InstantField({
    description: 'Until when it works; without one, until it is revoked.',
    optional: true,
    nullable: true,
    example: '2027-11-26T00:00:00Z',
  })
  expiresAt?: string | null;
}

export class ApiTokenResponse {
  @IdField({ description: 'The token; the audit log names it by this.' }) id!: string;
  @Name() name!: string;
  @Scopes() scopes!: Scope[];
  @TextField({ description: 'Its last characters, to tell tokens apart.', example: 'x7Qk', max: 4 }) hint!: string;
  @InstantField({ description: 'When it was made.' }) createdAt!: string;
  @InstantField({ description: 'When it was last used, to the minute; null = never.', nullable: true })
  lastUsedAt!: string | null;
  @InstantField({ description: 'Until when it works; null = until it is revoked.', nullable: true })
  expiresAt!: string | null;
}

export class CreatedApiTokenResponse extends ApiTokenResponse {
  @TextField({
    description: 'The token itself. It is shown this once, and cannot be read again.',
    example: 'atlas_pat_0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10.Jg2XmBqkM0yB0gC8Q1mSxk3cZ2z0m9lq7oYv5d8uTzE',
    max: 200,
  })
  token!: string;
}
