import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Json = { [key: string]: unknown };

const POST_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 255 },
  description: 'Makes a repeat safe: the same key and body answer what the first call did.',
};

/** The contract of one server as OpenAPI 3.1, from its routes and DTOs. */
export function openApiDocument(app: INestApplication, about: { title: string; description: string; cookie: string }): OpenAPIObject {
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
  }
  return withoutNullable(document) as OpenAPIObject;
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
  const kept = Object.fromEntries(Object.entries({ description, example, readOnly }).filter(([, v]) => v !== undefined));
  return { ...kept, anyOf: [reference, { type: 'null' }] };
}
