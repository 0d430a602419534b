export { RoundingDto, WarningResponse, WipAlertDto } from './http/policies.dto.js';
export { SettingsModule } from './settings.module.js';
export { readVatNumber, vatNumberWarnings } from './vat-number.js';
