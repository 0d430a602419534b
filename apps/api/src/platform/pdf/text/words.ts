/** After a plain space, or a hyphen, dash or slash between letters: `INV-2026-0147` stays whole. */
const BREAKS = /(?<= )(?=[^ ])|(?<=\p{L}[-–—/])(?=\p{L})/u;

/** The pieces between which a line may break, each with the space that follows it. */
export function wordsOf(text: string): string[] {
  return text === '' ? [] : text.split(BREAKS);
}
