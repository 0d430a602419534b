import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PUBLIC_IN_CONTRACT } from '../auth/route-access.js';
import { ERROR_CODES } from '../errors/error-codes.js';
import { Problem } from './api-docs.js';

type Json = { [key: string]: unknown };

const POST_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 255 },
  description: 'Makes a repeat safe: the same key and body answer what the first call did.',
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const NOT_SIGNED_IN = {
  401: {
    description: `\`not_signed_in\`: ${ERROR_CODES.not_signed_in.title}`,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
  },
};

/** The contract of one server as OpenAPI 3.1, from its routes and DTOs. */
export function openApiDocument(
  app: INestApplication,
  about: { title: string; description: string; cookie: string },
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
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    if (path.post) path.post.parameters = [...(path.post.parameters ?? []), POST_HEADER as never];
    for (const method of METHODS) if (path[method]) sayWhoMayCall(path[method] as unknown as Json);
  }
  return withoutNullable(document) as OpenAPIObject;
}

/** A route is public where it says so; every other one wants the cookie and may answer 401. */
function sayWhoMayCall(operation: Json): void {
  const isPublic = operation[PUBLIC_IN_CONTRACT] === true;
  delete operation[PUBLIC_IN_CONTRACT];
  operation['security'] = isPublic ? [] : [{ cookie: [] }];
  if (!isPublic) operation['responses'] = { ...NOT_SIGNED_IN, ...(operation['responses'] as Json) };
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
