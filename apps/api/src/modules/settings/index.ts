export { PORTAL_COLOURS, type PortalColour } from './portal-colour.js';
export { RoundingDto, WarningResponse, WipAlertDto } from './http/policies.dto.js';
export { createServiceTypesByName } from './commands/service-types.command.js';
export { currentLogo } from './queries/logo.query.js';
export { messageTemplate, type MessageTemplate } from './queries/templates.query.js';
export { SettingsModule } from './settings.module.js';
export { TEMPLATE_NAMES, type MessageText, type TemplateKind, type TemplateName } from './templates/built-in.js';
export { fillTemplate } from './templates/fill-template.js';
export { readVatNumber, vatNumberWarnings } from './vat-number.js';
