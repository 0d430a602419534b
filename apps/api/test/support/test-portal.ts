import { portalDocument } from '../../src/http-docs.js';
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
  return {
    url: (await portal.getUrl()).replace('[::1]', '127.0.0.1'),
    contract: new Contract(portalDocument(portal) as unknown as OpenApi),
    close: () => portal.close(),
  };
}
