import { createSwitch } from '../switch.js';

export const palette = createSwitch();
export const openPalette = (): void => palette.set(true);
