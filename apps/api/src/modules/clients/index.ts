export { ClientsModule } from './clients.module.js';
export { createClient } from './commands/create-client.command.js';
export { createClientsByName } from './commands/create-clients-by-name.command.js';
export { deleteUnusedClients } from './commands/delete-unused-clients.command.js';
export { activateProspect } from './commands/activate-prospect.command.js';
export { ClientsQuery } from './http/client.dto.js';
export type { ClientRow } from './persistence/client.row.js';
export { clients } from './queries/clients.query.js';
