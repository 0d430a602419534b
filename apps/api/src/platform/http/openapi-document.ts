import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ACCESS_IN_CONTRACT, scopeOf, type TokenAccess } from '../auth/areas.js';
import { PUBLIC_IN_CONTRACT } from '../auth/route-access.js';
import { ERROR_CODES, type ErrorCode } from '../errors/error-codes.js';
import { Problem } from './api-docs.js';

type Json = { [key: string]: unknown };

const POST_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 255 },
  description: 'Makes a repeat safe: the same key and body answer what the first call did.',
};

const TOKEN_SCHEME = {
  type: 'http' as const,
  scheme: 'bearer',
  bearerFormat: 'atlas_pat_…',
  description:
    'A personal access token, made under Administration → Integrations. Each route names the scope it needs; `write` includes `read`. ' +
    'Answers carry `RateLimit` and `RateLimit-Policy`; too many requests answer 429 with `Retry-After`.',
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Refusal = { description: string; content?: Json };

const refusal = (...codes: ErrorCode[]): Refusal => ({
  description: codes.map((code) => `\`${code}\`: ${ERROR_CODES[code].title}`).join('; '),
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
});

/** The contract of one server as OpenAPI 3.1, from its routes and DTOs. */
export function openApiDocument(
  app: INestApplication,
  about: { title: string; description: string; cookie: string; tokens?: boolean },
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(about.title)
    .setDescription(about.description)
    .setVersion('1.0')
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(about.cookie)
    .addServer('/')
    .build();
  if (about.tokens) config.components!.securitySchemes!['token'] = TOKEN_SCHEME;
  const document = SwaggerModule.createDocument(app, config, {
    // A route is found under one heading, its own.
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    if (path.post) path.post.parameters = [...(path.post.parameters ?? []), POST_HEADER as never];
    for (const method of METHODS) if (path[method]) sayWhoMayCall(path[method] as unknown as Json, method);
  }
  return withoutNullable(document) as OpenAPIObject;
}

/** A route is public where it says so; every other one wants the cookie or a token with its scope, and says how it refuses both. */
function sayWhoMayCall(operation: Json, method: string): void {
  const isPublic = operation[PUBLIC_IN_CONTRACT] === true;
  const access = isPublic ? undefined : (operation[ACCESS_IN_CONTRACT] as TokenAccess | undefined);
  delete operation[PUBLIC_IN_CONTRACT];
  delete operation[ACCESS_IN_CONTRACT];
  operation['description'] = [operation['description'], whoMay(isPublic, access, method)].filter(Boolean).join('\n\n');
  operation['security'] = isPublic ? [] : [{ cookie: [] }];
  if (access === 'session') operation['x-session-only'] = true;
  else if (access !== undefined) {
    const scopes = access === 'any' ? [] : [scopeOf(access, method.toUpperCase())];
    operation['security'] = [{ cookie: [] }, { token: scopes }];
  }
  const own = operation['responses'] as Record<string, Refusal>;
  for (const [status, codes] of Object.entries(refusalsOf(isPublic, access, method))) {
    if (codes.length === 0) continue;
    const told = refusal(...codes);
    const known = own[status];
    own[status] = known ? { ...known, description: `${known.description}; ${told.description}` } : told;
  }
}

/** How any such route refuses, before it does what it is for. */
function refusalsOf(isPublic: boolean, access: TokenAccess | undefined, method: string): Record<string, ErrorCode[]> {
  const takesKeys = method === 'post' && !isPublic;
  return {
    401: isPublic ? [] : ['not_signed_in'],
    403: [
      ...(method === 'get' ? [] : (['wrong_origin'] as const)),
      ...(access === 'session' ? (['session_required'] as const) : []),
      ...(access === undefined || access === 'session' || access === 'any' ? [] : (['insufficient_scope'] as const)),
    ],
    409: takesKeys ? ['request_in_progress'] : [],
    422: takesKeys ? ['idempotency_key_reused'] : [],
    429: access === undefined || access === 'session' ? [] : ['too_many_requests'],
  };
}

const SENTENCES = { session: 'No token may call this: sign in.', any: 'Any token may call this.' } as const;

function whoMay(isPublic: boolean, access: TokenAccess | undefined, method: string): string {
  if (isPublic) return 'Open to everybody.';
  if (access === undefined) return 'For those who are signed in.';
  if (access === 'session' || access === 'any') return SENTENCES[access];
  return `A token needs the scope \`${scopeOf(access, method.toUpperCase())}\`.`;
}

/** OpenAPI 3.1 says `type: [string, "null"]` where 3.0 said `nullable: true`. */
function withoutNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullable);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = value as Json;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, withoutNullable(inner)])) as Json;
  if (nullable !== true) return schema;
  if (typeof schema['type'] === 'string') {
    const choices = Array.isArray(schema['enum']) ? { enum: [...schema['enum'], null] } : {};
    return { ...schema, ...choices, type: [schema['type'], 'null'] };
  }
  const { description, example, readOnly, ...reference } = schema;
  const kept = Object.fromEntries(
    Object.entries({ description, example, readOnly }).filter(([, v]) => v !== undefined),
  );
  return { ...kept, anyOf: [reference, { type: 'null' }] };
}
