import { openApiDocument } from '../../src/platform/http/openapi-document.js';
import { createPortalServer } from '../../src/http-app.js';
import { Contract, type OpenApi } from '../platform/contract.js';
import type { TestApp } from './test-app.js';

export interface TestPortal {
  /** Address of the clients' server. */
  url: string;
  /** Its routes. It serves no contract of its own. */
  contract: Contract;
  close(): Promise<void>;
}

/** The clients' server beside a practitioner's one, on the same database. */
export async function startTestPortal({ config }: TestApp): Promise<TestPortal> {
  const portal = await createPortalServer(config);
  await portal.listen(0, '127.0.0.1');
  const document = openApiDocument(portal, { title: 'Portal', description: '', cookie: 'atlas_portal' });
  return {
    url: (await portal.getUrl()).replace('[::1]', '127.0.0.1'),
    contract: new Contract(document as unknown as OpenApi),
    close: () => portal.close(),
  };
}
