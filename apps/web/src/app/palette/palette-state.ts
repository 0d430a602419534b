import { createSwitch } from '../switch.js';

export const palette = createSwitch();
export const openPalette = (): void => palette.set(true);

let early = '';

/** What was typed before the palette had arrived. */
export const earlyText = {
  keep: (text: string): void => {
    early = text;
  },
  take: (): string => {
    const text = early;
    early = '';
    return text;
  },
};
