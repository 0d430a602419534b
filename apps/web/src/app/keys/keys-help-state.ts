import { createSwitch } from '../switch.js';

export const keysHelp = createSwitch();
export const openKeysHelp = (): void => keysHelp.set(true);
