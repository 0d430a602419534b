import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { createClient } from './create-client.command.js';

/** Clients of whom only the name is known, such as an import brings. Each takes its reference from the counter, hence one by one. */
export async function createClientsByName(uow: UnitOfWork, names: readonly string[]): Promise<void> {
  for (const name of names) await createClient(uow, { name, kind: 'company' });
}
