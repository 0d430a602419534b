/** What somebody typed, as a pattern for LIKE that finds it anywhere; their % and _ are only characters. */
export const containing = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
