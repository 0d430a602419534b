/** Each is legible with white on it, as a text on white, and has its counterpart in the dark. */
export const PORTAL_COLOURS = ['pine', 'blue', 'plum', 'brick', 'ochre', 'slate'] as const;
export type PortalColour = (typeof PORTAL_COLOURS)[number];
