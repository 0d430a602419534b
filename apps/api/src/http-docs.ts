import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { APP_COOKIE, PORTAL_COOKIE } from './platform/auth/cookies.js';
import { eventsInContract } from './modules/webhooks/index.js';
import { openApiDocument } from './platform/http/openapi-document.js';
import { QUICK_START } from './quick-start.js';

const DESCRIPTION = `Time, rates, invoices and payments of one practice.

${QUICK_START}`;

export const practitionerDocument = (app: INestApplication) =>
  Object.assign(
    openApiDocument(app, {
      title: 'AtlasOS Billing & Time Tracking',
      description: DESCRIPTION,
      cookie: APP_COOKIE,
      tokens: true,
    }),
    { webhooks: eventsInContract() },
  );

const PORTAL_DESCRIPTION = `What the clients of a practice see of it, on an address of its own.

A contact signs in by an emailed link that works once. Whatever is not on the portal of that client does not exist here: 404.`;

/** The portal's contract is for its own page and for the tests; its server serves none. */
export const portalDocument = (app: INestApplication) =>
  openApiDocument(app, { title: 'AtlasOS client portal', description: PORTAL_DESCRIPTION, cookie: PORTAL_COOKIE });

/** `/api/openapi.json` and `/api/docs`, made when first asked for. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => practitionerDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}
