import { createSwitch } from '../../app/switch.js';

/** The details of the running timer, opened from the pill, the dock or the palette. */
export const timerDetails = createSwitch();

/** Recent work to go on with instead. */
export const timerChoice = createSwitch();
