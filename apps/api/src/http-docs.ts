import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { APP_COOKIE } from './platform/auth/cookies.js';
import { openApiDocument } from './platform/http/openapi-document.js';

const DESCRIPTION = `Time, rates, invoices and payments of one practice.

Money is an integer of minor units (\`…Minor\`: cents), dates are \`YYYY-MM-DD\`, instants RFC 3339 in UTC. Lists answer
\`{items, nextCursor}\`. PATCH and PUT carry the \`version\` read (or \`If-Match\`): without one 428, a stale one 412.
Errors are \`application/problem+json\` with a stable \`code\`.`;

export const practitionerDocument = (app: INestApplication) =>
  openApiDocument(app, {
    title: 'AtlasOS Billing & Time Tracking',
    description: DESCRIPTION,
    cookie: APP_COOKIE,
    tokens: true,
  });

/** `/api/openapi.json` and `/api/docs`, made when first asked for. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => practitionerDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}
