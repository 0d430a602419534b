export { ClientsModule } from './clients.module.js';
export { activateProspect } from './commands/activate-prospect.command.js';
